package org.deskcheck.desk.hook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param through answered by a 2xx
 * @param again whether another attempt makes sense
 * @param gone whether the receiver wants no more: 410
 * @param retryAfter how long the receiver asks to wait
 */
record Outcome(
        boolean through,
        boolean again,
        boolean gone,
        Optional<Integer> status,
        Optional<String> reason,
        Optional<Duration> retryAfter) {

    private static final int GONE = 410;

    static Outcome answered(Sender.Answer answer, Instant now) {
        int status = answer.status();
        boolean through = status >= 200 && status < 300;
        return new Outcome(
                through,
                !through && status != GONE,
                status == GONE,
                Optional.of(status),
                through ? Optional.empty() : Optional.of("answered " + status),
                answer.retryAfter().flatMap(text -> read(text, now)));
    }

    static Outcome failed(String reason) {
        return new Outcome(false, true, false, Optional.empty(), Optional.of(reason), Optional.empty());
    }

    static Outcome lost(String reason) {
        return new Outcome(false, false, false, Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /** Seconds, or a date of HTTP; what is neither is not asked. */
    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return Optional.of(Duration.between(now, then)).filter(wait -> !wait.isNegative());
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
