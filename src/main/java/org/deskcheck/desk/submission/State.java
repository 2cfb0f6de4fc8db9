package org.deskcheck.desk.submission;

import java.util.Locale;
import java.util.Optional;

/** What became of a verification. */
public enum State {
    /** It is on disk, and waits. */
    QUEUED,
    /** It is being made. */
    RUNNING,
    /** Its report is kept. */
    FINISHED,
    /** It has no report, and its problems say why. */
    FAILED,
    /** Input and report are gone; that it was stands in the audit log. */
    DELETED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String word) {
        for (State state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
