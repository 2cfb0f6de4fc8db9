package org.deskcheck.fact;

/** How quoted words lie to the cited text. */
public enum WordMatch {
    /** Word for word. */
    VERBATIM,
    /** Word for word but for a marked gap. */
    ELLIPSIS,
    /** Most of the words, in their order, with others among them. */
    PARTLY,
    /** Hardly a word of it. */
    ABSENT
}
