package org.deskcheck.fact;

/** The answers that a yes-or-no question can have; others are named. */
public enum Answer {
    YES,
    NO,
    /** Neither given nor refused: later, if at all. */
    DEFERRED,
    /** An answer by name, such as "alliance". */
    NAMED,
    /** The value is no answer in words. */
    NONE
}
