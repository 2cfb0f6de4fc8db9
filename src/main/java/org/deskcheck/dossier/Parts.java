package org.deskcheck.dossier;

/** How the parts of a whole lie to one another and to the whole. */
public enum Parts {
    /** They make up the whole and do not overlap. */
    EXHAUSTIVE,
    /** They do not overlap and may leave some of the whole out. */
    DISJOINT,
    /** They may overlap. */
    OVERLAPPING
}
