package org.deskcheck.align.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Sequence;

/**
 * How two moments lie to each other: by instants; by the calendar where two days or more lie between them, since no two
 * desks date one moment two days apart.
 *
 * @param order where the second lies
 * @param days how many days of the calendar the one lies after the other; 0 where they share one
 * @param zoneDecides whether less than two days lie between them and not both are times of day
 */
record Ordering(Sequence order, int days, boolean zoneDecides) {

    private static final int BEYOND_ANY_ZONE = 2;

    /** A day, and the hours between a document's own zones. */
    private static final Duration LONGEST_KNOWN_DAY = Duration.ofHours(44);

    static Ordering of(Moment first, Moment second) {
        int back = between(second, first);
        int forth = between(first, second);
        int days = Math.max(0, Math.max(back, forth));
        Sequence order = Sequence.OPEN;
        if (second.before(first) || back >= BEYOND_ANY_ZONE) {
            order = Sequence.BEFORE;
        } else if (first.before(second) || forth >= BEYOND_ANY_ZONE) {
            order = Sequence.AFTER;
        }
        boolean times = timeOfDay(first) && timeOfDay(second);
        return new Ordering(order, days, order != Sequence.OPEN && days < BEYOND_ANY_ZONE && !times);
    }

    /** Whether a day lies in a zone, or in one of a few, that is known: a day of any zone lasts 50 hours. */
    static boolean zoned(Moment day) {
        return Duration.between(day.earliest(), day.latest()).compareTo(LONGEST_KNOWN_DAY) <= 0;
    }

    /** Days from the end of the one to the beginning of the other; below zero where they overlap or are open. */
    private static int between(Moment one, Moment other) {
        return one.lastDay()
                .flatMap(end -> other.firstDay().map(begin -> (int) ChronoUnit.DAYS.between(end, begin)))
                .orElse(-1);
    }

    /** Whether an hour is written, with its offset. */
    private static boolean timeOfDay(Moment moment) {
        return moment.singleDay()
                && Duration.between(moment.earliest(), moment.latest()).compareTo(Duration.ofHours(1)) < 0;
    }
}
