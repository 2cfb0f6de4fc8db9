package org.deskcheck.fact;

/** The answers that a yes-or-no question can have; others are named. */
public enum Answer {
    /** Yes, in any wording: "accepted", "confirmed". */
    YES,
    /** No, in any wording: "refused". */
    NO,
    /** Neither given nor refused: later, if at all. */
    DEFERRED,
    /** An answer by name, such as "alliance". */
    NAMED,
    /** The value is no answer in words. */
    NONE
}
