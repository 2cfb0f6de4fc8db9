package org.deskcheck.fact;

/** How what is counted here lies to what is counted there. */
public enum ThingRelation {
    /** The people of those households or houses. */
    MEMBERS,
    /** The households or houses of those people. */
    GROUPS,
    /** Per cent, and there percentage points. */
    PERCENT_OF_POINTS,
    /** Percentage points, and there per cent. */
    POINTS_OF_PERCENT,
    /** Money, and there money of another currency. */
    OTHER_CURRENCY,
    /** Houses, households, families or buildings, which copy uses for one another. */
    DWELLINGS,
    /** Any other two things. */
    OTHER
}
