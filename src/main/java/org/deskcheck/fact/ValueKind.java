package org.deskcheck.fact;

/** The kinds of {@link Value}, so that a choice by kind is checked for being whole. */
public enum ValueKind {
    QUANTITY,
    MOMENT,
    QUOTATION,
    TERM,
    STATEMENT,
    UNKNOWN
}
