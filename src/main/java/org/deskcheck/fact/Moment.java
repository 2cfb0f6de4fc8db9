package org.deskcheck.fact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time as written, with the instants between which it lies, so that days of different zones can be compared.
 *
 * @param text as written: "Friday 2024-08-02", "2024-08", "../2023-09-16"
 * @param firstDay the first day that it may be, by the calendar it was written in; absent for an open beginning
 * @param lastDay the last day that it may be; absent for an open end
 * @param earliest the first instant that it may be, over every zone that it may have been written in
 * @param latest the first instant after it
 * @param weekday the weekday that the writing names beside a date, where it names one
 */
public record Moment(
        String text,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        Instant earliest,
        Instant latest,
        Optional<DayOfWeek> weekday)
        implements Value {

    /** More than the hours between any two of a document's own zones, less than those between all zones. */
    private static final Duration MOST_BETWEEN_KNOWN_ZONES = Duration.ofHours(20);

    @Override
    public ValueKind kind() {
        return ValueKind.MOMENT;
    }

    /** Whether all of this lies before all of the other. */
    public boolean before(Moment other) {
        return !latest.isAfter(other.earliest);
    }

    /**
     * Whether it may lie no later than the other: by instants where the zones of both are known; by the calendar where
     * one is not, since a day in no known zone touches the next one.
     */
    public boolean mayPrecede(Moment other) {
        if (zoned() && other.zoned()) {
            return !other.before(this);
        }
        return firstDay.isEmpty() || other.lastDay.isEmpty() || !firstDay.get().isAfter(other.lastDay.get());
    }

    /** Whether all of its days lie, by the calendar, before all of the other's. */
    public boolean dayBefore(Moment other) {
        return lastDay.isPresent()
                && other.firstDay.isPresent()
                && lastDay.get().isBefore(other.firstDay.get());
    }

    /** Whether it is narrower than a day that may be of any zone, which lasts 50 hours. */
    private boolean zoned() {
        if (firstDay.isEmpty() || lastDay.isEmpty()) {
            return false;
        }
        Duration days = Duration.ofDays(ChronoUnit.DAYS.between(firstDay.get(), lastDay.get()) + 1);
        return Duration.between(earliest, latest).compareTo(days.plus(MOST_BETWEEN_KNOWN_ZONES)) <= 0;
    }

    /** Whether both can be at one time: neither lies before the other. */
    public boolean overlaps(Moment other) {
        return !before(other) && !other.before(this);
    }

    /** Whether a whole day of the calendar lies between them: no two zones are so far apart that both could be one. */
    public boolean daysBetween(Moment other) {
        return dayBefore(other)
                ? lastDay.orElseThrow().plusDays(1).isBefore(other.firstDay.orElseThrow())
                : other.dayBefore(this)
                        && other.lastDay.orElseThrow().plusDays(1).isBefore(firstDay.orElseThrow());
    }

    /** How many whole hours lie between the two at least; below zero where the other may begin before this is over. */
    public long leastHoursTo(Moment other) {
        return hours(latest, other.earliest);
    }

    /** How many whole hours lie between the two at most, from the first that this may be to the last of the other. */
    public long mostHoursTo(Moment other) {
        return hours(earliest, other.latest);
    }

    private static long hours(Instant from, Instant to) {
        // by seconds: an open end is so far away that its nanoseconds are more than a long can hold
        return Math.floorDiv(to.getEpochSecond() - from.getEpochSecond(), 3600L);
    }

    /** Whether it is one day by the calendar. */
    public boolean singleDay() {
        return firstDay.isPresent() && firstDay.equals(lastDay);
    }
}
