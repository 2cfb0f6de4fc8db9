package org.deskcheck.workshop.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.align.Facts;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.deskcheck.workshop.example.Expectation.Expected;

/** Runs examples by a set of rules. Safe for threads. */
public final class Examples {

    private static final List<String> WEIGHTS = List.of("error", "warning", "note", "review", "open");

    private final Judge judge;
    private final ExampleDossiers dossiers;
    private final WhyNot whyNot;

    public Examples(Judge judge, ExampleDossiers dossiers, WhyNot whyNot) {
        this.judge = judge;
        this.dossiers = dossiers;
        this.whyNot = whyNot;
    }

    /** Runs an example of a page. */
    public ExampleRun run(RulePage page, Example example) {
        Checked<Facts> facts = dossiers.facts(page, example);
        if (!facts.isPresent()) {
            return ExampleRun.refused(page, example, facts.problems());
        }
        List<Problem> problems = page.verdicts() ? List.of() : new Naming(page, facts.orThrow()).problems(example);
        return problems.isEmpty() ? run(page, example, facts.orThrow()) : ExampleRun.refused(page, example, problems);
    }

    /** How a judgement of an example's dossier is other than its page expects. */
    public static List<Difference> differences(RulePage page, Example example, Judgement judgement) {
        Report report = Reporting.of(judgement, "", "", Deskcheck.version());
        return Comparing.differences(example.expected(), found(page, report), page.verdicts());
    }

    private static List<Found> found(RulePage page, Report report) {
        return page.verdicts()
                ? verdicts(report)
                : findings(report).stream()
                        .filter(each -> rule(each).equals(page.id()))
                        .toList();
    }

    private ExampleRun run(RulePage page, Example example, Facts facts) {
        Judgement judgement = judge.judge(facts, Options.standard().bounds());
        List<Problem> broken = judgement.incomplete().stream()
                .map(cut -> Problem.at(Place.at(page.file(), example.line(), 1), "", cut.why()))
                .toList();
        if (!broken.isEmpty()) {
            return ExampleRun.refused(page, example, broken);
        }
        Report report = Reporting.of(judgement, dossiers.registryDigest(), judge.digest(), Deskcheck.version());
        List<Found> all = page.verdicts() ? verdicts(report) : findings(report);
        List<Found> found = found(page, report);
        List<Difference> differences = Comparing.differences(example.expected(), found, page.verdicts()).stream()
                .map(difference -> difference.with(told(page, difference, all, judgement)))
                .toList();
        return new ExampleRun(
                page,
                example,
                differences.isEmpty() ? Outcome.PASS : Outcome.FAIL,
                List.of(),
                differences,
                found,
                Optional.of(judgement));
    }

    private static List<Found> findings(Report report) {
        return report.findings().stream()
                .map(finding -> new Found(
                        (finding.kind().equals("fail") ? finding.level() : finding.kind()) + " " + finding.rule() + " "
                                + finding.claim(),
                        finding.claim(),
                        finding.message()))
                .sorted(Comparator.comparing(Found::text).thenComparing(Found::message))
                .toList();
    }

    private static List<Found> verdicts(Report report) {
        return report.claims().stream()
                .map(claim -> new Found(
                        claim.id() + " " + claim.consistency() + " " + claim.provenance() + " " + claim.interest() + " "
                                + claim.grade().reliability()
                                + claim.grade().credibility(),
                        claim.id(),
                        ""))
                .sorted(Comparator.comparing(Found::text))
                .toList();
    }

    private static String rule(Found found) {
        return found.text().split(" ", 3)[1];
    }

    /** What else there is to know of something that was not found where it was expected. */
    private List<String> told(RulePage page, Difference difference, List<Found> all, Judgement judgement) {
        boolean absent =
                difference.kind() == Difference.Kind.NOT_FOUND || difference.kind() == Difference.Kind.OTHER_CLAIM;
        if (!absent || page.verdicts()) {
            return List.of();
        }
        String claim = difference.expected().split(" ", 3)[2];
        List<String> lines = new ArrayList<>();
        List<String> others = all.stream()
                .filter(found -> found.claim().equals(claim) && !rule(found).equals(page.id()))
                .map(found -> "`" + found.text() + "`")
                .toList();
        lines.add(
                others.isEmpty()
                        ? "nothing was found on `" + claim + "`"
                        : "found on `" + claim + "` by other rules: " + String.join(", ", others));
        lines.addAll(whyNot.told(page.id(), claim, judgement));
        return lines;
    }

    /** The names in what is expected: a slip in one must not read as a rule that does not fire. */
    private record Naming(RulePage page, Facts facts) {

        List<Problem> problems(Example example) {
            Set<String> claims = new TreeSet<>();
            facts.claims().forEach(claim -> claims.add(claim.id()));
            List<Problem> problems = new ArrayList<>();
            for (Expected expected : example.expected().expected()) {
                String[] parts = expected.text().split(" ", 3);
                if (parts.length < 3) {
                    problems.add(at(
                            expected,
                            Quoted.of(expected.text()) + " does not say what is expected",
                            "write level, rule and claim, as in `warning " + page.id() + " story-1`"));
                } else if (!WEIGHTS.contains(parts[0])) {
                    problems.add(at(
                            expected,
                            Quoted.of(parts[0]) + " is neither a level nor a kind",
                            Nearest.hint(parts[0], WEIGHTS, "it may be: " + String.join(", ", WEIGHTS))));
                } else if (!parts[1].equals(page.id())) {
                    problems.add(at(
                            expected,
                            "a page expects findings of its own rule, and " + Quoted.of(parts[1]) + " is another",
                            "write `" + page.id() + "`, or move the example to the other rule's page"));
                } else if (!claims.contains(parts[2])) {
                    problems.add(at(
                            expected,
                            "the dossier has no claim " + Quoted.of(parts[2]),
                            Nearest.hint(parts[2], claims, "it has: " + String.join(", ", claims))));
                }
            }
            return problems;
        }

        private Problem at(Expected expected, String text, String hint) {
            return Problem.at(Place.at(page.file(), expected.line(), 1), "", text, hint);
        }
    }
}
