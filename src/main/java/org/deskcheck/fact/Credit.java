package org.deskcheck.fact;

/** Whom of the two parties to an agreement a claim names as its source. */
public enum Credit {
    NOBODY,
    /** The party alone. */
    PARTY,
    /** The other party alone. */
    COUNTERPART,
    BOTH,
    /** Somebody, and neither party. */
    OTHERS
}
