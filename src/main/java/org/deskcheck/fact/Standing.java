package org.deskcheck.fact;

/** How the origins of a claim stand to what it is about, in the order in which the first that holds is the verdict. */
public enum Standing {
    AGAINST_INTEREST,
    PARTIES_ONLY,
    PARTY,
    NONE_DECLARED
}
