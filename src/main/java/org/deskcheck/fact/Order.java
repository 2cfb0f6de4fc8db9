package org.deskcheck.fact;

/** Where all that one figure can be lies to all that another can be. */
public enum Order {
    /** All of the first is less than all of the second. */
    BELOW,
    /** They meet: both can hold. */
    MEETING,
    /** All of the first is more than all of the second. */
    ABOVE
}
