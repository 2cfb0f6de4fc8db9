package org.deskcheck.workshop.test;

import java.util.Comparator;
import java.util.List;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.Difference;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Outcome;

/**
 * How one thing ended that was tested: an example, or what a page or rule file must be.
 *
 * @param example whether it is an example
 * @param rule id of the rule; empty for something of the whole pack
 * @param place of the example's first line in the page, or of what is to be mended
 * @param name what the page says above the example, or the problem
 * @param problems to be mended: the one, or those that kept an example from being tried
 * @param differences between what an example expects and what was found
 */
public record Result(
        boolean example,
        Outcome outcome,
        String rule,
        Place place,
        String name,
        List<Problem> problems,
        List<Difference> differences) {

    /** By place. */
    static final Comparator<Result> IN_ORDER =
            Comparator.comparing(Result::place).thenComparing(Result::name);

    static Result of(ExampleRun run) {
        return new Result(
                true,
                run.outcome(),
                run.page().id(),
                Place.at(run.page().file(), run.example().line(), 1),
                run.example().told().startsWith("#")
                        ? "an example"
                        : run.example().told(),
                run.problems(),
                run.differences());
    }

    /** Of something that is to be mended in a page, a file or the pack, which stands in {@code file}. */
    static Result beside(Outcome outcome, String rule, String file, Problem problem) {
        Place place = problem.place().orElseGet(() -> Place.at(file, 1, 1));
        return new Result(false, outcome, rule, place, problem.text(), List.of(problem), List.of());
    }

    /** With what a compiler itself said of each problem. */
    public Result showingOriginals() {
        return new Result(
                example,
                outcome,
                rule,
                place,
                name,
                problems.stream().map(Problem::showingOriginal).toList(),
                differences);
    }
}
