package org.deskcheck.workshop.trace;

/** What a comparison asks is not there: of another type, or of nothing. The comparison does not hold. */
final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Absent(String what) {
        super(what, null, false, false);
    }
}
