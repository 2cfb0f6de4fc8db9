package org.deskcheck.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.deskcheck.pack.Kind;
import org.deskcheck.report.Run;

/**
 * What makes the exit code 1.
 *
 * @param least the level from which on a finding does
 * @param onReview whether reviews and open questions do too
 */
record Failing(VerifyCommand.Level least, boolean onReview) {

    boolean fails(Run.Notice notice) {
        return notice.atLeast(org.deskcheck.pack.Level.valueOf(least.name()))
                || (onReview && notice.kind() != Kind.FAIL);
    }

    /** The same of a report, by the counts of its summary, which leave waived findings out. */
    boolean fails(Map<String, Integer> findings) {
        boolean graveEnough = Arrays.stream(VerifyCommand.Level.values())
                .filter(level -> level.compareTo(least) <= 0)
                .anyMatch(level -> findings.getOrDefault(level.name().toLowerCase(Locale.ROOT), 0) > 0);
        boolean asked = findings.getOrDefault("review", 0) + findings.getOrDefault("open", 0) > 0;
        return graveEnough || (onReview && asked);
    }
}
