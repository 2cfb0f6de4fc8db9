package org.deskcheck.workshop.example;

import java.util.List;
import java.util.Optional;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Problem;

/**
 * An example that was run.
 *
 * @param problems what kept it from being tried; none unless the outcome is an error
 * @param differences in the order of the page; none unless it failed
 * @param found what the rule of the page found, or the verdicts, sorted
 * @param judgement all that was found; absent where it could not be tried
 */
public record ExampleRun(
        RulePage page,
        Example example,
        Outcome outcome,
        List<Problem> problems,
        List<Difference> differences,
        List<Found> found,
        Optional<Judgement> judgement) {

    static ExampleRun refused(RulePage page, Example example, List<Problem> problems) {
        return new ExampleRun(page, example, Outcome.ERROR, problems, List.of(), List.of(), Optional.empty());
    }
}
