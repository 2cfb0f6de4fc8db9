package org.deskcheck.fact;

/** Which of a claim's times. */
public enum Clock {
    /** When what it tells of happened. */
    HAPPENED,
    /** The day for which it holds. */
    AS_OF,
    /** When it was said. */
    SAID,
    /** When its document was published. */
    PUBLISHED
}
