package org.deskcheck.fact;

/** Where one moment lies to another. */
public enum Sequence {
    BEFORE,
    AFTER,
    /** They overlap: the order cannot be told. */
    OPEN
}
