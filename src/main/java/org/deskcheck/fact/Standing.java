package org.deskcheck.fact;

/** How the origins of a claim stand to what it is about, in the order in which the first that holds is the verdict. */
public enum Standing {
    /** A party says what it would lose from. */
    AGAINST_INTEREST,
    /** Two origins or more, and each is a party to the matter. */
    PARTIES_ONLY,
    /** An origin is a party to the matter. */
    PARTY,
    /** No interest is declared. */
    NONE_DECLARED
}
