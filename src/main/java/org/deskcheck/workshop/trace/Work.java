package org.deskcheck.workshop.trace;

import org.deskcheck.read.Limits;

/** How many facts may be tried. Not safe for threads. */
final class Work {

    private static final int MOST = Limits.most("trace-steps");

    private int steps;

    /**
     * One more.
     *
     * @throws TooMuchWork at the limit
     */
    void step() {
        steps++;
        if (steps > MOST) {
            throw new TooMuchWork(MOST);
        }
    }
}
