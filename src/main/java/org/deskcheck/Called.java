package org.deskcheck;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.report.Report;

/** The finding that somebody means: by its id or fingerprint, by rule and claim, or by what there is but one of. */
final class Called {

    /** Fewer digits than these are shared by too many findings. */
    private static final int LEAST_DIGITS = 6;

    /** More than these nobody chooses from in a hint. */
    private static final int MOST_NAMED = 8;

    private Called() {}

    static Checked<Report.Finding> finding(Report report, String name) {
        String called = name.strip();
        String digits = called.toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{" + LEAST_DIGITS + ",64}")) {
            List<Report.Finding> found = report.findings().stream()
                    .filter(finding -> finding.fingerprint().startsWith(digits))
                    .toList();
            if (!found.isEmpty()) {
                return one(found, called);
            }
        }
        List<Report.Finding> found = report.findings().stream()
                .filter(finding -> finding.claim().equals(called)
                        || finding.rule().equals(called)
                        || (finding.rule() + " " + finding.claim()).equals(called))
                .toList();
        return found.isEmpty() ? Checked.failed(List.of(unknown(report, called))) : one(found, called);
    }

    private static Checked<Report.Finding> one(List<Report.Finding> found, String called) {
        return found.size() == 1
                ? Checked.of(found.get(0))
                : Checked.failed(List.of(Problem.of(
                        found.size() + " findings are meant by " + Quoted.of(called),
                        "take one of: " + listed(found))));
    }

    private static Problem unknown(Report report, String called) {
        if (report.findings().isEmpty()) {
            return Problem.of("there is no finding " + Quoted.of(called), "nothing was found at all");
        }
        if (report.claims().stream().anyMatch(claim -> claim.id().equals(called))) {
            return Problem.of(
                    "nothing is found about claim " + Quoted.of(called), "give a claim that verify has a finding of");
        }
        if (called.matches("[0-9a-fA-F]{1," + (LEAST_DIGITS - 1) + "}")) {
            return Problem.of(
                    Quoted.of(called) + " is too short for a finding",
                    "give at least " + LEAST_DIGITS + " of its digits");
        }
        List<Report.Finding> ofRule = report.findings().stream()
                .filter(finding -> called.startsWith(finding.rule() + " "))
                .toList();
        List<String> names = report.findings().stream()
                .flatMap(finding ->
                        List.of(finding.id(), finding.rule() + " " + finding.claim(), finding.rule()).stream())
                .distinct()
                .toList();
        return Problem.of(
                "there is no finding " + Quoted.of(called),
                ofRule.isEmpty()
                        ? Nearest.hint(called, names, "verify shows the id of each finding beside its rule")
                        : "that rule found: " + listed(ofRule));
    }

    private static String listed(List<Report.Finding> found) {
        return found.stream()
                        .limit(MOST_NAMED)
                        .map(finding -> finding.id() + " (" + finding.rule() + " " + finding.claim() + ")")
                        .collect(Collectors.joining(", "))
                + (found.size() > MOST_NAMED ? " and " + (found.size() - MOST_NAMED) + " more" : "");
    }
}
