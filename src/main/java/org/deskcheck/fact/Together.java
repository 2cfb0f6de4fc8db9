package org.deskcheck.fact;

/** What makes figures ones that belong together. */
public enum Together {
    /** They stand in one document, by one voice. */
    DOCUMENT,
    /** One source gives them for one day, in several documents of its own. */
    SOURCE,
    /** Some of them stand in what the claim rests on. */
    STATEMENT
}
