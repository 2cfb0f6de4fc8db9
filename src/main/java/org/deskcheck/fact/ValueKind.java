package org.deskcheck.fact;

/** The kinds of {@link Value}, so that a choice by kind is checked for being whole. */
public enum ValueKind {
    /** {@link Quantity}. */
    QUANTITY,
    /** {@link Moment}. */
    MOMENT,
    /** {@link Quotation}. */
    QUOTATION,
    /** {@link Term}. */
    TERM,
    /** {@link Statement}. */
    STATEMENT,
    /** {@link Unknown}. */
    UNKNOWN
}
