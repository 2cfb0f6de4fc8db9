package org.deskcheck.fact;

/** What a percentage says of its two figures. */
public enum PercentageOf {
    /** How much of the second the first is. */
    SHARE,
    /** By how much the second is more or less than the first. */
    CHANGE
}
