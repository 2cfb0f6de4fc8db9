package org.deskcheck.fact;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A weekday printed beside a date.
 *
 * @param claim a claim that has the date, or one of the document that has it
 * @param moment the date as written
 * @param printed the weekday as printed
 * @param actual the weekday of the date in the proleptic Gregorian calendar (ISO 8601)
 * @param ofDocument whether it is the day of the claim's document, which speaks for and against no claim in it
 */
public record Weekday(Claim claim, Moment moment, DayOfWeek printed, DayOfWeek actual, boolean ofDocument)
        implements Comparison {

    @Override
    public Check check() {
        return Check.WEEKDAY;
    }

    @Override
    public List<Claim> compared() {
        return ofDocument ? List.of() : List.of(claim);
    }
}
