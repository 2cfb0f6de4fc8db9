package org.deskcheck.workshop.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way in which what was found is not what the page expects.
 *
 * @param line of the page, from 1: of what is expected, or of the block's fence for what is not
 * @param expected as the page has it; empty where nothing of the kind is expected
 * @param found what was found in its place, as a page would have it; empty where nothing was
 * @param details further lines in words: both messages, what else was found on the claim, why it was not found
 */
public record Difference(Kind kind, int line, String expected, String found, List<String> details) {

    /** What is other than expected. */
    public enum Kind {
        NOT_FOUND,
        NOT_EXPECTED,
        OTHER_LEVEL,
        OTHER_CLAIM,
        OTHER_MESSAGE,
        OTHER_VERDICT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Difference {
        details = List.copyOf(details);
    }

    /** The same, with further lines. */
    Difference with(List<String> further) {
        List<String> all = new ArrayList<>(details);
        all.addAll(further);
        return new Difference(kind, line, expected, found, all);
    }

    /** In one sentence. */
    public String sentence() {
        return switch (kind) {
            case NOT_FOUND -> "expected `" + expected + "`, which was not found";
            case NOT_EXPECTED -> "found `" + found + "`, which the page does not expect";
            case OTHER_LEVEL -> "expected `" + expected + "`, found at another level: `" + found + "`";
            case OTHER_CLAIM -> "expected `" + expected + "`, found on another claim: `" + found + "`";
            case OTHER_MESSAGE -> "`" + expected + "` was found in other words";
            case OTHER_VERDICT -> "expected `" + expected + "`, the verdict is `" + found + "`";
        };
    }
}
