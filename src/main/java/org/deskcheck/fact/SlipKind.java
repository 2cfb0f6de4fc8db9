package org.deskcheck.fact;

/** The slips of the pen that join two figures. */
public enum SlipKind {
    /** The number stands under another unit of the same kind. */
    UNIT,
    /** A power of ten too many or too few. */
    MAGNITUDE,
    /** Two neighbouring digits swapped. */
    DIGITS
}
