package org.deskcheck.fact;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A weekday printed beside a date.
 *
 * @param printed the weekday as printed
 * @param actual the weekday of the date in the proleptic Gregorian calendar (ISO 8601)
 */
public record Weekday(Claim claim, Moment moment, DayOfWeek printed, DayOfWeek actual) implements Comparison {

    @Override
    public Check check() {
        return Check.WEEKDAY;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim);
    }
}
