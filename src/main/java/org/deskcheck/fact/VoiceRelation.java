package org.deskcheck.fact;

/** How two speakers lie to each other. */
public enum VoiceRelation {
    /** One speaker. */
    SAME,
    /** One speaks for the other, or both for one body. */
    FOLDED,
    /** Two speakers that do not speak for each other. */
    OTHER,
    /** One of them is not said, or not named. */
    OPEN
}
