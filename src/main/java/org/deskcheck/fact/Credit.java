package org.deskcheck.fact;

/** Whom of the two parties to an agreement a claim names as its source. */
public enum Credit {
    /** Neither. */
    NOBODY,
    /** The party alone. */
    PARTY,
    /** The other party alone. */
    COUNTERPART,
    /** Both of them. */
    BOTH,
    /** Somebody, and neither party. */
    OTHERS
}
