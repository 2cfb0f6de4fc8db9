package org.deskcheck.fact;

/** The provenance of a claim, in the order in which the first that holds is the verdict. */
public enum Provenance {
    CIRCULAR,
    DISOWNED,
    UNATTRIBUTED,
    VAGUE,
    /** A source on its own words, plans or decisions: more origins are not asked for. */
    OWN_ACCOUNT,
    SINGLE_ORIGIN,
    INTERESTED_PARTIES_ONLY,
    INDEPENDENCE_NOT_SHOWN,
    CORROBORATED
}
