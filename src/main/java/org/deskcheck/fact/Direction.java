package org.deskcheck.fact;

/** Where a claim's answer lies to what a party would gain from. */
public enum Direction {
    /** On the side that the party would gain from. */
    TOWARDS,
    /** On the other side. */
    AGAINST,
    /** It cannot be told. */
    OPEN
}
