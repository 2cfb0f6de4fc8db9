package org.deskcheck.workshop.example;

import java.util.Locale;

/** How an example ended. */
public enum Outcome {
    /** All that the page expects was found, and nothing else. */
    PASS,
    /** Something else was found. */
    FAIL,
    /** It could not be tried: a claim file, a page or a rule file has something to mend. */
    ERROR;

    /** As a verb, of one or of several examples: 1 fails, 2 fail. */
    public String verb(long count) {
        return switch (this) {
            case PASS -> count == 1 ? "passes" : "pass";
            case FAIL -> count == 1 ? "fails" : "fail";
            case ERROR -> "in error";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
