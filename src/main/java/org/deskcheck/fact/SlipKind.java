package org.deskcheck.fact;

/** The slips of the pen that join two figures. */
public enum SlipKind {
    /** The number stands under another unit of the same kind. */
    UNIT,
    /** The number is right for another unit that shares its name: short, long and metric tons. */
    NAMESAKE,
    /** An area was converted by the factor of its side. */
    SIDE,
    /** A power of ten too many or too few. */
    MAGNITUDE,
    /** Two neighbouring digits changed round, or one digit that is another. */
    DIGITS
}
