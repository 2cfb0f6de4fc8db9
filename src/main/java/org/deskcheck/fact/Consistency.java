package org.deskcheck.fact;

/** The consistency of a claim, in the order in which the first that holds is the verdict. */
public enum Consistency {
    /** It breaks arithmetic, the calendar or a declared order, whoever says it. */
    IMPOSSIBLE,
    /** What it names says so of somebody else, denies having said it, or does not say it. */
    MISATTRIBUTED,
    /** What it leans on has it otherwise. */
    ALTERED,
    /** Its own document or its own source excludes it. */
    CONTRADICTED,
    /** Its own source has since given another answer, or withdrawn it. */
    SUPERSEDED,
    /** Another origin excludes or denies it. */
    DISPUTED,
    /** A comparison was made, and none spoke against it. */
    CONSISTENT,
    /** No comparison could be made. */
    NOT_CHECKABLE
}
