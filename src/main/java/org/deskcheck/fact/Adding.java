package org.deskcheck.fact;

/** How it is known that figures are parts of another. */
public enum Adding {
    /** The file says that they make up the whole and do not overlap. */
    EXHAUSTIVE,
    /** The file says that they do not overlap; they may leave some of the whole out. */
    DISJOINT,
    /** The file says that they may overlap. */
    OVERLAPPING,
    /** The measure or the place is a part of the other's: the dead of the casualties, a town of its county. */
    BY_NAME
}
