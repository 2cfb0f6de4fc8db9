package org.deskcheck.fact;

/** What a claim answers. */
public sealed interface Value permits Quantity, Moment, Quotation, Term, Statement, Unknown {

    /** Which kind of answer it is. */
    ValueKind kind();

    /** The value as a person wrote it. */
    String text();
}
