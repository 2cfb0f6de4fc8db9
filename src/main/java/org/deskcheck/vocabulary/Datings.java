package org.deskcheck.vocabulary;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times: EDTF level 0 with open and uncertain ends of level 1 (Library of Congress, ISO 8601-2:2019), with a
 * weekday before a date or alone.
 */
public final class Datings {

    private static final Pattern DATE = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?[?~%]?");
    private static final Pattern SHAPE = Pattern.compile(
            "-?\\d{4}-\\d{2}([?~%/].*)?|-?\\d{4}-\\d{1,2}-\\d{1,2}(\\D.*)?|\\.\\./.*|\\d{4}[?~%/].*", Pattern.DOTALL);
    private static final Wordings<DayOfWeek> WEEKDAYS = new Wordings<>();

    static {
        for (List<String> row : Table.rows("weekdays.tsv", 2)) {
            WEEKDAYS.add(Table.wordings(row.get(1)), DayOfWeek.valueOf(row.get(0)));
        }
    }

    private static final int LAST_YEAR = 9999;

    private record Days(Optional<LocalDate> first, Optional<LocalDate> last) {}

    private Datings() {}

    /** Whether a text has the shape of a date: it may still name a day that no calendar has. */
    public static boolean looksLike(String text) {
        String date = WEEKDAYS.prefixOf(text).map(Datings::behind).orElse(text.strip());
        return SHAPE.matcher(date).matches() || (date.isEmpty() && !text.isBlank());
    }

    /** The time that the text gives; empty where it gives none, or a day that no calendar has. */
    public static Optional<Dating> read(String text) {
        Optional<Wordings.Prefix<DayOfWeek>> weekday = WEEKDAYS.prefixOf(text);
        String date = weekday.map(Datings::behind).orElse(text).strip();
        Optional<DayOfWeek> day = weekday.map(Wordings.Prefix::thing);
        if (date.isEmpty()) {
            return day.map(name -> new Dating(text, Optional.empty(), Optional.empty(), Optional.empty(), day, true));
        }
        try {
            return Optional.of(date.contains("T") ? time(text, date, day) : days(text, date, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The date behind a weekday, with a comma between them or without. */
    private static String behind(Wordings.Prefix<DayOfWeek> weekday) {
        String rest = weekday.rest();
        return rest.startsWith(",") ? rest.substring(1).strip() : rest;
    }

    private static Dating time(String text, String written, Optional<DayOfWeek> weekday) {
        OffsetDateTime time = OffsetDateTime.parse(written);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("no year of four digits: " + written);
        }
        Optional<LocalDate> day = Optional.of(time.toLocalDate());
        return new Dating(text, day, day, Optional.of(time.toInstant()), weekday, false);
    }

    private static Dating days(String text, String written, Optional<DayOfWeek> weekday) {
        int slash = written.indexOf('/');
        Days days;
        if (slash < 0) {
            days = one(written);
        } else {
            days = new Days(
                    end(written.substring(0, slash)).first(),
                    end(written.substring(slash + 1)).last());
            if (days.first().isEmpty() && days.last().isEmpty()) {
                throw new DateTimeException("open at both ends");
            }
            if (days.first().isPresent()
                    && days.last().isPresent()
                    && days.last().get().isBefore(days.first().get())) {
                throw new DateTimeException("the end lies before the beginning");
            }
        }
        return new Dating(text, days.first(), days.last(), Optional.empty(), weekday, false);
    }

    private static Days end(String written) {
        return written.equals("..") || written.isEmpty() ? new Days(Optional.empty(), Optional.empty()) : one(written);
    }

    private static Days one(String written) {
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            throw new DateTimeException("not a date: " + written);
        }
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return span(Year.of(year).atDay(1), Year.of(year + 1).atDay(1));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
        if (date.group(3) == null) {
            return span(month.atDay(1), month.plusMonths(1).atDay(1));
        }
        LocalDate day = LocalDate.of(year, month.getMonthValue(), Integer.parseInt(date.group(3)));
        return span(day, day.plusDays(1));
    }

    private static Days span(LocalDate first, LocalDate next) {
        return new Days(Optional.of(first), Optional.of(next.minusDays(1)));
    }
}
