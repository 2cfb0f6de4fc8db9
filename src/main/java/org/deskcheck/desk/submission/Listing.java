package org.deskcheck.desk.submission;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/**
 * Which verifications are asked for.
 *
 * @param rule only those with a finding of this rule; with a level, of this level
 * @param since those submitted then or later, as the store writes times
 * @param after behind which one, in the order of the list
 */
public record Listing(
        int limit,
        Optional<After> after,
        Optional<State> state,
        Optional<String> rule,
        Optional<String> level,
        Optional<String> dossier,
        Optional<String> since) {

    private static final int USUAL = 50;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A place between two of a list, which stays right when others come in. */
    record After(String time, String id) {

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((time + "|" + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Some of a list.
     *
     * @param next where the rest begins; empty behind the last
     */
    public record Page<T>(List<T> entries, Optional<String> next) {}

    /**
     * As a request has it in words, each empty where it asks for nothing.
     *
     * @throws Refused {@link Refused.Why#MALFORMED} with all that cannot be read
     */
    public static Listing of(
            Optional<String> limit,
            Optional<String> cursor,
            Optional<String> state,
            Optional<String> rule,
            Optional<String> level,
            Optional<String> dossier,
            Optional<String> since) {
        return new Listing(
                limit(limit),
                cursor.map(Listing::after),
                state.map(word -> State.of(word)
                        .filter(each -> each != State.DELETED)
                        .orElseThrow(() -> wrong("state", word, "take queued, running, finished or failed"))),
                rule,
                level.map(Listing::level),
                dossier,
                since.map(Listing::time));
    }

    /** How many: what is asked for, up to the limit. */
    static int limit(Optional<String> limit) {
        int most = Limits.most("page-entries");
        return limit.map(text -> {
                    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                        throw wrong("limit", text, "take a number from 1 to " + most);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(USUAL);
    }

    static String level(String word) {
        if (!List.of("error", "warning", "note").contains(word)) {
            throw wrong("level", word, "take error, warning or note");
        }
        return word;
    }

    private static After after(String cursor) {
        String[] parts = decoded(cursor).split("\\|", -1);
        if (parts.length != 2) {
            throw wrongCursor(cursor);
        }
        return new After(parts[0], parts[1]);
    }

    static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw wrongCursor(cursor);
        }
    }

    static Refused wrongCursor(String cursor) {
        return wrong("cursor", cursor, "take what `cursor` of the page before was");
    }

    private static String time(String text) {
        try {
            return TIME.format(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException wrong) {
            throw wrong("since", text, "write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z");
        }
    }

    static Refused wrong(String name, String value, String hint) {
        return Refused.because(
                Refused.Why.MALFORMED, List.of(Problem.of("unknown " + name + " " + Quoted.of(value), hint)));
    }
}
