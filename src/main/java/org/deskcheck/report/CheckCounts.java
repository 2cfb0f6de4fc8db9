package org.deskcheck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.fact.Check;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;

/** How often each check was made, passed, and could not be made. */
public final class CheckCounts {

    private static final int FIGURES = 3;

    /** Three figures a check, in the order of the checks. */
    private final int[] figures = new int[FIGURES * Check.values().length];

    CheckCounts() {}

    /** Those of a whole judgement. */
    static CheckCounts of(Judgement judgement) {
        return byClaim(judgement, any -> Optional.of("")).getOrDefault("", new CheckCounts());
    }

    /** Those of each claim, by its id; {@code claimOf} says whose a comparison is, or one that could not be made. */
    public static Map<String, CheckCounts> byClaim(Judgement judgement, Function<Object, Optional<String>> claimOf) {
        Map<String, CheckCounts> counts = new HashMap<>();
        Judge.checks(judgement.facts())
                .forEach(comparison -> claimOf.apply(comparison).ifPresent(claim -> {
                    int[] figures = counts.computeIfAbsent(claim, unused -> new CheckCounts()).figures;
                    int at = at(comparison.check());
                    figures[at]++;
                    figures[at + 1] += judgement.against().contains(comparison) ? 0 : 1;
                }));
        judgement.facts().unchecked().forEach(one -> claimOf.apply(one)
                .ifPresent(claim ->
                        counts.computeIfAbsent(claim, unused -> new CheckCounts()).figures[at(one.check()) + 2]++));
        return counts;
    }

    /** Adds others, or with a sign of -1 takes them away. */
    void add(CheckCounts others, int sign) {
        for (int i = 0; i < figures.length; i++) {
            figures[i] += sign * others.figures[i];
        }
    }

    /** The checks that were made or could not be, as a report has them. */
    List<Report.Check> checks() {
        List<Report.Check> checks = new ArrayList<>();
        for (Check check : Check.values()) {
            int at = at(check);
            if (figures[at] > 0 || figures[at + 2] > 0) {
                checks.add(new Report.Check(check.label(), figures[at], figures[at + 1], figures[at + 2]));
            }
        }
        return checks;
    }

    /** Where the figures of a check begin; they never leave the process. */
    @SuppressWarnings("EnumOrdinal")
    private static int at(Check check) {
        return FIGURES * check.ordinal();
    }
}
