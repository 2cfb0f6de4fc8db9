package org.deskcheck.fact;

/** How firm the writing holds a figure to be. */
public enum Hedge {
    /** Said to be so. */
    STATED,
    /** "could reach", "may exceed", "feared". */
    COULD_REACH,
    /** "expected", "forecast". */
    EXPECTED,
    /** "planned", "to be built". */
    PLANNED;

    /** Whether the value speaks of what is: only such a value excludes another. */
    public boolean counted() {
        return this == STATED;
    }
}
