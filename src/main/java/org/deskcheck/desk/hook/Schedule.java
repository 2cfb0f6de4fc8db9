package org.deskcheck.desk.hook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When attempts are made: the example schedule of Standard Webhooks, 75 hours and 35 minutes in all. */
final class Schedule {

    private static final List<Duration> BEFORE_ATTEMPT = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** So that what failed together does not come again together. */
    private static final double JITTER = 0.1;

    /** No receiver puts a delivery off for longer. */
    private static final Duration MOST_ASKED = Duration.ofHours(24);

    private Schedule() {}

    static int attempts() {
        return BEFORE_ATTEMPT.size();
    }

    /**
     * How long to wait after an attempt that did not get through; empty where it was the last.
     *
     * @param made attempts until now, at least one
     * @param random from 0 to 1
     * @param asked how long the receiver asks to wait
     */
    static Optional<Duration> after(int made, double random, Optional<Duration> asked) {
        if (made >= attempts()) {
            return Optional.empty();
        }
        Duration planned = BEFORE_ATTEMPT.get(made);
        Duration spread = planned.plusMillis((long) (planned.toMillis() * JITTER * random));
        return asked.map(wish -> wish.compareTo(MOST_ASKED) > 0 ? MOST_ASKED : wish)
                .filter(wish -> wish.compareTo(spread) > 0)
                .or(() -> Optional.of(spread));
    }
}
