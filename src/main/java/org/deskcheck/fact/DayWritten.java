package org.deskcheck.fact;

import java.util.List;

/**
 * A day in digits, year, month and day, that a claim gives in words of its document, and the calendar's month.
 *
 * @param claim the claim whose words give the day
 * @param day the day of the month that the digits give
 * @param days how many days the month has; 0 where the year has no such month
 * @param working what the calendar has: "February 2024 has 29 days"
 */
public record DayWritten(Claim claim, int day, int days, String working) implements Comparison {

    @Override
    public Check check() {
        return Check.CALENDAR;
    }

    @Override
    public List<Claim> compared() {
        return List.of();
    }
}
