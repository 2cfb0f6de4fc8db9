package org.deskcheck.fact;

/** How two speakers lie to each other. */
public enum VoiceRelation {
    SAME,
    /** One speaks for the other, or both for one body. */
    FOLDED,
    OTHER,
    /** One of them is not said, or not named. */
    OPEN
}
