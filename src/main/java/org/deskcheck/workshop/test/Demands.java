package org.deskcheck.workshop.test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Expectation;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.RulePage;

/** What the examples of a page must show together: a page that expects nothing must not pass for one that was tested. */
final class Demands {

    private final Path pack;
    private final RulePage page;
    private final List<RuleInfo> rules;
    private final List<ExampleRun> runs;
    private final List<Result> results = new ArrayList<>();

    private Demands(Path pack, RulePage page, List<RuleInfo> rules, List<ExampleRun> runs) {
        this.pack = pack;
        this.page = page;
        this.rules = rules;
        this.runs = runs;
    }

    /** What is not met; {@code rules} are those of the page's file, {@code runs} all examples of the page. */
    static List<Result> unmet(Path pack, RulePage page, List<RuleInfo> rules, List<ExampleRun> runs) {
        Demands demands = new Demands(pack, page, rules, runs);
        // what could not be read or tried may be what shows it
        if (page.problems().isEmpty() && runs.stream().noneMatch(run -> run.outcome() == Outcome.ERROR)) {
            demands.check();
        }
        return demands.results;
    }

    private void check() {
        boolean finds = page.verdicts() || rules.stream().anyMatch(RuleInfo::finds);
        boolean hit = runs.stream()
                .anyMatch(run -> !run.example().expected().expected().isEmpty());
        boolean nearMiss =
                runs.stream().anyMatch(run -> run.example().expected().gives(Expectation.NEAR_MISS));
        if (finds && !hit) {
            unmet(
                    page.file(),
                    1,
                    "no example of this page expects " + (page.verdicts() ? "a verdict" : "a finding"),
                    "add a dossier and, below it, `expect` with what must be found");
        } else {
            everyRuleFires();
        }
        if (!page.verdicts() && !nearMiss) {
            unmet(
                    page.file(),
                    1,
                    "no example of this page is a near miss",
                    "add a dossier that is as close to a hit as it can be while still being right, and below it "
                            + "`expect silent` with a line `near miss: why`");
        }
    }

    private void everyRuleFires() {
        Set<String> fired = new TreeSet<>();
        runs.stream().flatMap(run -> run.judgement().stream()).forEach(judgement -> fired.addAll(fired(judgement)));
        rules.stream()
                .filter(rule -> rule.pass() == Pass.FIND && !fired.contains(rule.rule()))
                .forEach(rule -> unmet(
                        pack.resolve(rule.file()).toString(),
                        rule.line(),
                        "`" + rule.rule() + "` fires in no example of its page",
                        "add an example to " + page.file() + " that only this rule can answer"));
    }

    /** A rule that derives facts is seen by the findings that rest on them. */
    private static Set<String> fired(Judgement judgement) {
        Set<String> fired = new TreeSet<>();
        for (Finding finding : judgement.findings()) {
            Stream.concat(
                            Stream.of(finding.rule()),
                            finding.derived().stream().flatMap(derived -> derived.rule().stream()))
                    .forEach(rule -> fired.add(rule.rule()));
        }
        return fired;
    }

    private void unmet(String file, int line, String text, String hint) {
        Problem problem = Problem.at(Place.at(file, line, 1), "", text, hint);
        results.add(Result.beside(Outcome.FAIL, page.id(), file, problem));
    }
}
