package org.deskcheck.fact;

/** The provenance of a claim, in the order in which the first that holds is the verdict. */
public enum Provenance {
    /** A chain of sources runs in a circle. */
    CIRCULAR,
    /** The root denies having said it, or withdrew it. */
    DISOWNED,
    /** Nobody is named, not even vaguely. */
    UNATTRIBUTED,
    /** Somebody is named who cannot be told. */
    VAGUE,
    /** A source on its own words, plans or decisions: more origins are not asked for. */
    OWN_ACCOUNT,
    /** One origin stands behind it. */
    SINGLE_ORIGIN,
    /** Two origins or more, and each is a party to the matter. */
    INTERESTED_PARTIES_ONLY,
    /** Two origins or more, not all of them reviewed. */
    INDEPENDENCE_NOT_SHOWN,
    /** Two origins or more, shown independent, and not all of them parties. */
    CORROBORATED
}
