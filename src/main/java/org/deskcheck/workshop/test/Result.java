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
 * @param name what the page says above the example, or what was asked of the page
 * @param problems to be mended; of an example, only those that kept it from being tried
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
                run.example().told(),
                run.problems(),
                run.differences());
    }

    /** Of something that is asked of a page, a file or the pack. */
    static Result beside(Outcome outcome, String rule, String file, String name, List<Problem> problems) {
        Place place = problems.stream()
                .flatMap(problem -> problem.place().stream())
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseGet(() -> Place.at(file, 1, 1));
        return new Result(false, outcome, rule, place, name, problems, List.of());
    }
}
