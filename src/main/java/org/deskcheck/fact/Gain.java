package org.deskcheck.fact;

/** The answer that a party would gain from. */
public enum Gain {
    /** A higher figure. */
    HIGHER,
    /** A lower figure. */
    LOWER,
    /** That it happened, or yes. */
    HAPPENED,
    /** That it did not happen, or no. */
    NOT,
    /** An answer by name. */
    NAMED
}
