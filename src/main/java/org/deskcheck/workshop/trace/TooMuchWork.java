package org.deskcheck.workshop.trace;

/** The limit {@code trace-steps} is reached. */
final class TooMuchWork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchWork(int most) {
        super("more than " + most + " steps", null, false, false);
    }
}
