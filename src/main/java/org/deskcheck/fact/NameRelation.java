package org.deskcheck.fact;

/** How the names of two sources lie to each other. */
public enum NameRelation {
    /** One source. */
    SAME,
    /** Two sources that fold into one: an organ and its body, an agency and its owner. */
    FOLDED,
    /** Two names that share a telling word, or one is the other's initials: "Red Crescent", "Libyan Red Crescent". */
    ALIKE,
    /** One of them tells an office or a role, and no name: "the authorities", "a minister". */
    DESCRIBED,
    /** None of these. */
    OTHER
}
