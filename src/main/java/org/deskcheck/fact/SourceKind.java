package org.deskcheck.fact;

/** What a source is, as its registry entry says. */
public enum SourceKind {
    /** A country as such: "North Korea". */
    STATE,
    /** A government as a whole. */
    GOVERNMENT,
    /** A ministry of a government. */
    MINISTRY,
    /** Another public office or authority. */
    OFFICE,
    /** Armed forces. */
    MILITARY,
    /** A news agency, whose dispatches others carry. */
    NEWS_AGENCY,
    /** A newspaper or magazine. */
    NEWSPAPER,
    /** Radio or television. */
    BROADCASTER,
    /** A news site. */
    NEWS_SITE,
    /** An organisation of states. */
    INTERNATIONAL_ORGANISATION,
    /** A body that gives aid. */
    AID_ORGANISATION,
    /** A company. */
    COMPANY,
    /** A political party. */
    POLITICAL_PARTY,
    /** A university, an institute, a survey. */
    RESEARCH_BODY,
    /** One person. */
    PERSON,
    /** Nobody has said. */
    UNREVIEWED;

    /** Whether it makes its living by carrying what others say. */
    public boolean carriesNews() {
        return this == NEWS_AGENCY || this == NEWSPAPER || this == BROADCASTER || this == NEWS_SITE;
    }
}
