package org.deskcheck.align.time;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.DayWritten;
import org.deskcheck.fact.Statement;

/** Days that a claim gives in digits and that were kept as words, beside the months of the calendar. */
public final class CalendarDays {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private CalendarDays() {}

    public static List<DayWritten> of(List<Claim> claims) {
        return claims.stream().flatMap(claim -> written(claim).stream()).toList();
    }

    private static Optional<DayWritten> written(Claim claim) {
        if (!(claim.value() instanceof Statement)) {
            return Optional.empty();
        }
        Matcher digits = DAY.matcher(claim.value().text().strip());
        if (!digits.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits.group(1));
        int month = Integer.parseInt(digits.group(2));
        int day = Integer.parseInt(digits.group(3));
        Optional<YearMonth> known = month(year, month);
        return Optional.of(new DayWritten(
                claim,
                day,
                known.map(YearMonth::lengthOfMonth).orElse(0),
                known.map(CalendarDays::told).orElse("a year has 12 months")));
    }

    private static Optional<YearMonth> month(int year, int month) {
        try {
            return Optional.of(YearMonth.of(year, month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String told(YearMonth month) {
        Month name = month.getMonth();
        return name.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear() + " has "
                + month.lengthOfMonth() + " days";
    }
}
