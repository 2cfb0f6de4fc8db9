package org.deskcheck.fact;

/** What a source is, as its registry entry says. */
public enum SourceKind {
    STATE,
    GOVERNMENT,
    MINISTRY,
    OFFICE,
    MILITARY,
    NEWS_AGENCY,
    NEWSPAPER,
    BROADCASTER,
    NEWS_SITE,
    INTERNATIONAL_ORGANISATION,
    AID_ORGANISATION,
    COMPANY,
    POLITICAL_PARTY,
    RESEARCH_BODY,
    PERSON,
    /** Nobody has said. */
    UNREVIEWED;

    /** Whether it makes its living by carrying what others say. */
    public boolean carriesNews() {
        return this == NEWS_AGENCY || this == NEWSPAPER || this == BROADCASTER || this == NEWS_SITE;
    }
}
