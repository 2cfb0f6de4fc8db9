package org.deskcheck.fact;

/** Where one moment lies to another. */
public enum Sequence {
    /** It lies before. */
    BEFORE,
    /** It lies after. */
    AFTER,
    /** They overlap: the order cannot be told. */
    OPEN
}
