package org.deskcheck.fact;

/** Which end of a range a number is. */
public enum RangeEnd {
    /** The lower end. */
    LOW,
    /** The upper end. */
    HIGH,
    /** It lies between them, or is the end that the source holds to be likelier. */
    NEITHER
}
