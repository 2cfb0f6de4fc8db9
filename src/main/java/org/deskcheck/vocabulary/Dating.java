package org.deskcheck.vocabulary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time as written, not yet laid on a zone.
 *
 * @param firstDay the first day that it may be; absent for an open beginning
 * @param lastDay the last day that it may be; absent for an open end
 * @param instant the very moment, where a time with its offset is written
 * @param weekday the weekday that is written
 * @param relative whether only a weekday is written, to be resolved against the day of publication
 */
public record Dating(
        String text,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Optional<Instant> instant,
        Optional<DayOfWeek> weekday,
        boolean relative) {

    /** The last {@code weekday} up to and on a day: what "on Friday" means in that day's paper. */
    public Dating resolvedAgainst(LocalDate published) {
        if (!relative) {
            return this;
        }
        int back = Math.floorMod(
                published.getDayOfWeek().getValue() - weekday.orElseThrow().getValue(), 7);
        Optional<LocalDate> day = Optional.of(published.minusDays(back));
        return new Dating(text, day, day, Optional.empty(), weekday, false);
    }
}
