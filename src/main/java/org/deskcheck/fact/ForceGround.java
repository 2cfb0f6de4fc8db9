package org.deskcheck.fact;

/** What a statement has of an agreement's force. */
public enum ForceGround {
    /** The day from which it is in force. */
    ENTRY,
    /** That it is not in force, or not yet. */
    NOT_YET,
    /** That it is signed, and no more. */
    SIGNING
}
