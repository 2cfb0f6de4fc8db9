package org.deskcheck.desk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Which findings of a report are asked for.
 *
 * @param from how many of the report's findings stand before the page
 */
public record Asking(int limit, int from, Optional<String> rule, Optional<String> level, Optional<String> claim) {

    /**
     * As a request has it in words, each empty where it asks for nothing.
     *
     * @throws org.deskcheck.desk.Refused {@code MALFORMED} with what cannot be read
     */
    public static Asking of(
            Optional<String> limit,
            Optional<String> cursor,
            Optional<String> rule,
            Optional<String> level,
            Optional<String> claim) {
        return new Asking(
                Listing.limit(limit), cursor.map(Asking::from).orElse(0), rule, level.map(Listing::level), claim);
    }

    private static int from(String cursor) {
        String text = Listing.decoded(cursor);
        if (!text.matches("[0-9]{1,9}")) {
            throw Listing.wrongCursor(cursor);
        }
        return Integer.parseInt(text);
    }

    /** The findings of a stored report, each as JSON, in the report's order. */
    Listing.Page<String> in(byte[] report) {
        JsonNode findings = StoredReport.tree(report).path("findings");
        List<String> page = new ArrayList<>();
        for (int i = from; i < findings.size(); i++) {
            if (!fits(findings.get(i))) {
                continue;
            }
            if (page.size() == limit) {
                return new Listing.Page<>(page, Optional.of(cursor(i)));
            }
            page.add(findings.get(i).toString());
        }
        return new Listing.Page<>(page, Optional.empty());
    }

    private boolean fits(JsonNode finding) {
        return is(finding, "rule", rule) && is(finding, "level", level) && is(finding, "claim", claim);
    }

    private static boolean is(JsonNode finding, String name, Optional<String> wanted) {
        return wanted.isEmpty() || finding.path(name).asText().equals(wanted.get());
    }

    private static String cursor(int index) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(index).getBytes(StandardCharsets.UTF_8));
    }
}
