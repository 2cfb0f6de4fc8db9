package org.deskcheck.fact;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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

    @Override
    public ValueKind kind() {
        return ValueKind.MOMENT;
    }

    /** Whether all of this lies before all of the other. */
    public boolean before(Moment other) {
        return !latest.isAfter(other.earliest);
    }

    public boolean overlaps(Moment other) {
        return !before(other) && !other.before(this);
    }

    /** Whether it is one day by the calendar. */
    public boolean singleDay() {
        return firstDay.isPresent() && firstDay.equals(lastDay);
    }
}
