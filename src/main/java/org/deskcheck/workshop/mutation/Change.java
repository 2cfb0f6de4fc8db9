package org.deskcheck.workshop.mutation;

import org.deskcheck.pack.drl.Span;

/**
 * A change of a rule's text.
 *
 * @param at what it speaks of
 * @param told in words
 * @param cut what goes
 * @param put what comes in its place; may be empty
 */
record Change(Operator operator, Span at, String told, Span cut, String put) {

    static Change dropped(Operator operator, String what, Span at, Span cut) {
        return new Change(operator, at, "dropped “" + shortened(what) + "”", cut, "");
    }

    static Change replaced(Operator operator, String before, String after, Span at, Span cut, String put) {
        return new Change(operator, at, "“" + shortened(before) + "” became “" + shortened(after) + "”", cut, put);
    }

    /** On one line; what is long by its beginning and its end. */
    private static String shortened(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
