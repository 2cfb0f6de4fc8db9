package org.deskcheck.workshop.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Run;
import org.deskcheck.workshop.example.Difference;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.RulePage;

/** A run of tests in the terms of the formats for machines: a page is a suite, each of its examples a case. */
public final class TestedRun {

    /** What is said of the pack and of none of its rules. */
    private static final String PACK = "pack";

    private TestedRun() {}

    /** The run, with the files as they were shown. */
    public static Run of(TestRun run) {
        Map<String, RulePage> pages = new TreeMap<>();
        run.examples().forEach(example -> pages.put(example.page().id(), example.page()));
        Map<String, List<Result>> byRule =
                new TreeMap<>(run.results().stream().collect(Collectors.groupingBy(TestedRun::rule)));
        List<Run.Rule> rules = new ArrayList<>();
        List<Run.Suite> suites = new ArrayList<>();
        byRule.forEach((id, results) -> {
            Optional<RulePage> page = Optional.ofNullable(pages.get(id));
            String title =
                    page.map(RulePage::title).filter(text -> !text.isEmpty()).orElse(id);
            rules.add(new Run.Rule(
                    id,
                    Level.ERROR,
                    Kind.FAIL,
                    title.replace('\n', ' '),
                    "",
                    "",
                    Optional.empty(),
                    List.of("deskcheck", "test")));
            suites.add(new Run.Suite(
                    id,
                    id,
                    Optional.of(page.map(RulePage::file)
                            .orElse(results.get(0).place().file())),
                    results.stream().map(TestedRun::one).toList()));
        });
        return new Run("test", Deskcheck.version(), rules, List.of(), suites, List.of(), List.of());
    }

    private static String rule(Result result) {
        return result.rule().isEmpty() ? PACK : result.rule();
    }

    private static Run.Case one(Result result) {
        List<Run.Notice> notices = new ArrayList<>();
        result.differences()
                .forEach(difference -> notices.add(notice(
                        result, said(difference), "", Place.at(result.place().file(), difference.line(), 1))));
        result.problems()
                .forEach(problem -> notices.add(notice(
                        result,
                        problem.text(),
                        problem.hint().orElse(""),
                        problem.place().orElse(result.place()))));
        boolean error = result.outcome() == Outcome.ERROR;
        return new Run.Case(
                "line " + result.place().line(),
                result.name(),
                error ? Run.State.BROKEN : Run.State.CHECKED,
                error ? result.problems().stream().map(Problem::text).collect(Collectors.joining("; ")) : "",
                notices);
    }

    private static String said(Difference difference) {
        return difference.details().isEmpty()
                ? difference.sentence()
                : difference.sentence() + "; " + String.join("; ", difference.details());
    }

    private static Run.Notice notice(Result result, String message, String ask, Place place) {
        return new Run.Notice(
                rule(result),
                Level.ERROR,
                Kind.FAIL,
                message,
                ask,
                Optional.of(place),
                List.of(),
                "",
                Optional.empty());
    }
}
