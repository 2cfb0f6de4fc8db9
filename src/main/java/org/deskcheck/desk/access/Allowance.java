package org.deskcheck.desk.access;

import java.time.Duration;

/**
 * What somebody may still ask for.
 *
 * @param granted whether this request was within it
 * @param burst how many requests at once
 * @param perSecond how many of them come back in a second
 * @param remaining how many are left
 * @param full when all have come back, where nothing more is asked
 * @param next when there is one; zero where one is left
 */
public record Allowance(boolean granted, int burst, double perSecond, int remaining, Duration full, Duration next) {

    /** In how long a burst that was used up comes back. */
    public Duration window() {
        return Duration.ofMillis((long) Math.ceil(burst / perSecond * 1000));
    }
}
