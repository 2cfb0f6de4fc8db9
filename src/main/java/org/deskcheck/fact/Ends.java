package org.deskcheck.fact;

/** Where a figure lies to the two ends of a range. */
public enum Ends {
    /** The other is no range, or the two cannot be compared. */
    NONE,
    /** Both are ranges with the same two ends. */
    BOTH,
    /** Both are ranges, and one end is the same. */
    ONE,
    /** A single figure: the upper end. */
    TOP,
    /** A single figure: the lower end. */
    BOTTOM,
    /** A single figure: between the two ends. */
    BETWEEN,
    /** None of these. */
    NEITHER
}
