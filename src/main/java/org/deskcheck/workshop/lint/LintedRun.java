package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Optional;
import org.deskcheck.Deskcheck;
import org.deskcheck.pack.Kind;
import org.deskcheck.report.Run;

/** What lint told in the terms of the formats for machines: a rule's files are a suite. */
public final class LintedRun {

    private static final String PAGES = "docs/lint.md#";

    private LintedRun() {}

    public static Run of(Linted linted) {
        List<Run.Rule> rules = linted.checks().stream()
                .sorted()
                .flatMap(id -> Lint.page(id).stream())
                .map(page -> new Run.Rule(
                        page.id(),
                        page.level(),
                        Kind.FAIL,
                        page.title(),
                        page.why().replaceAll("\\s+", " "),
                        "",
                        Optional.of(PAGES + page.id()),
                        List.of("deskcheck", "lint")))
                .toList();
        List<Run.Suite> suites = linted.rules().stream()
                .map(rule -> new Run.Suite(
                        rule,
                        rule,
                        Optional.of(linted.folder().resolve(rule + ".drl").toString()),
                        List.of(Run.Case.checked(rule, rule, notices(linted, rule)))))
                .toList();
        return new Run("lint", Deskcheck.version(), rules, List.of(), suites, linted.problems(), List.of());
    }

    private static List<Run.Notice> notices(Linted linted, String rule) {
        return linted.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> new Run.Notice(
                        finding.check(),
                        finding.level(),
                        Kind.FAIL,
                        finding.text(),
                        finding.hint(),
                        Optional.of(finding.place()),
                        List.of(),
                        "",
                        Optional.empty()))
                .toList();
    }
}
