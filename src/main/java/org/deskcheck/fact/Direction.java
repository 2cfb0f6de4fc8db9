package org.deskcheck.fact;

/** Where a claim's answer lies to what a party would gain from. */
public enum Direction {
    TOWARDS,
    AGAINST,
    /** It cannot be told. */
    OPEN
}
