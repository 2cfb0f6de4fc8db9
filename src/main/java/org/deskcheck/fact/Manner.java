package org.deskcheck.fact;

/** How one link of an attribution carries what the next one says. */
public enum Manner {
    /** In quotation marks. */
    DIRECT_QUOTATION,
    /** Told in other words. */
    PARAPHRASE,
    /** "According to"; also where the file does not say how. */
    ACCORDING_TO,
    /** Told on by one who heard it from another. */
    HEARSAY,
    /** As a denial. */
    DENIAL
}
