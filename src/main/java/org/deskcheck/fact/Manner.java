package org.deskcheck.fact;

/** How one link of an attribution carries what the next one says. */
public enum Manner {
    DIRECT_QUOTATION,
    PARAPHRASE,
    ACCORDING_TO,
    HEARSAY,
    DENIAL
}
