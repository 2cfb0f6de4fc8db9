package org.deskcheck.fact;

/** How two values lie to each other, in one unit. */
public enum Figures {
    /** The same figure in the same unit, whatever the bounds. */
    SAME,
    /** The same figure, rightly converted to the step shown. */
    CONVERTED,
    /** One is the other rounded to the step that it shows. */
    ROUNDED,
    /** Neither of these, and both can hold. */
    COMPATIBLE,
    /** What the words say can hold together; what a reader takes from them cannot. */
    CONVEYED_APART,
    /** They exclude each other. */
    APART,
    /** One of them is a plan, a forecast or a fear and the other is not, or is another of these: it excludes nothing. */
    UNSETTLED,
    /** They cannot be compared. */
    NONE
}
