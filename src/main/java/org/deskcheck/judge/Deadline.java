package org.deskcheck.judge;

import java.time.Duration;

/** The end of a span of time that begins when it is made. */
final class Deadline {

    private final Duration time;
    private final long end;

    Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    Duration time() {
        return time;
    }

    /** This one, or one that leaves so much from now on, whichever is later. */
    Deadline leavingAtLeast(Duration least) {
        return end - System.nanoTime() < least.toNanos() ? new Deadline(least) : this;
    }
}
