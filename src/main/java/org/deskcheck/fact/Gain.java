package org.deskcheck.fact;

/** The answer that a party would gain from. */
public enum Gain {
    HIGHER,
    LOWER,
    HAPPENED,
    NOT,
    /** An answer by name. */
    NAMED
}
