package org.deskcheck.fact;

/** How the measures of two questions lie to each other. */
public enum MeasureRelation {
    /** One measure. */
    SAME,
    /** A stricter or looser wording of one measure: dead and confirmed dead. */
    KIN,
    /** The first is a part of the second. */
    PART,
    /** The second is a part of the first. */
    WHOLE,
    /** Different things. */
    OTHER,
    /** One of them is not declared. */
    UNSTATED
}
