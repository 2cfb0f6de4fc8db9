package org.deskcheck.fact;

/** How quoted words lie to the cited text. */
public enum WordMatch {
    /** Word for word. */
    VERBATIM,
    /** Word for word but for a marked gap. */
    ELLIPSIS,
    /** Every quoted word, in the order of the text, with words between them that no mark stands for. */
    IN_ORDER,
    /** The pieces between marked gaps word for word, in another order than that of the text. */
    REORDERED,
    /** Most of the words, in their order, with others among them. */
    PARTLY,
    /** Hardly a word of it. */
    ABSENT
}
