package org.deskcheck.fact;

/** The consistency of a claim, in the order in which the first that holds is the verdict. */
public enum Consistency {
    IMPOSSIBLE,
    MISATTRIBUTED,
    ALTERED,
    CONTRADICTED,
    SUPERSEDED,
    DISPUTED,
    CONSISTENT,
    NOT_CHECKABLE
}
