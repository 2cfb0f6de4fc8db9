package org.deskcheck.server;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.live.Expected;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Revisions as entity tags, and what a request expects by them. */
final class Revisions {

    private Revisions() {}

    static String tag(long revision) {
        return Tags.of(Long.toString(revision));
    }

    /** What {@code If-Match: "7"} or {@code If-None-Match: *} says; anything where neither stands. */
    static Expected expected(HttpHeaders headers) {
        Optional<String> match = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
                .map(String::strip);
        Optional<String> none = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                .map(String::strip);
        if (match.isPresent()) {
            String tag = match.get();
            if (!tag.matches("\"[0-9]{1,18}\"")) {
                throw malformed("If-Match", tag, "send one revision as its `ETag` has it: \"7\"");
            }
            return Expected.revision(Long.parseLong(tag.substring(1, tag.length() - 1)));
        }
        if (none.isPresent() && !none.get().equals("*")) {
            throw malformed("If-None-Match", none.get(), "send `*`: it is to be made, and not changed");
        }
        return none.isPresent() ? Expected.NOTHING : Expected.ANYTHING;
    }

    /**
     * A number of a query or a header.
     *
     * @throws Refused {@link Refused.Why#MALFORMED}
     */
    static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw malformed(name, text, "take the number that an answer gave");
        }
        return Long.parseLong(text);
    }

    private static Refused malformed(String name, String text, String hint) {
        return Refused.because(
                Refused.Why.MALFORMED,
                List.of(Problem.of("`" + name + "` is not understood: " + Quoted.of(text), hint)));
    }
}
