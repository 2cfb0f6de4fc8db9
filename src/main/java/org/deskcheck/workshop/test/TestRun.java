package org.deskcheck.workshop.test;

import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Outcome;

/**
 * What came of a run.
 *
 * @param results sorted by place
 * @param examples that were run, in the order of their pages, with all that was found on each
 */
public record TestRun(List<Result> results, List<ExampleRun> examples) {

    /** The worst there is. */
    public Outcome outcome() {
        return results.stream().map(Result::outcome).max(Outcome::compareTo).orElse(Outcome.PASS);
    }

    /** What did not pass. */
    public List<Result> faults() {
        return results.stream()
                .filter(result -> result.outcome() != Outcome.PASS)
                .toList();
    }

    /** How many rules had an example run. */
    public long rules() {
        return examples.stream().map(run -> run.page().id()).distinct().count();
    }

    /** How many examples ended so. */
    public long count(Outcome outcome) {
        return results.stream()
                .filter(result -> result.example() && result.outcome() == outcome)
                .count();
    }

    /** What is at fault and is no example: pages that prove too little, files that do not compile. */
    public long besideExamples() {
        return faults().stream().filter(result -> !result.example()).count();
    }

    /** Two runs over different pages as one. */
    TestRun and(TestRun other) {
        return new TestRun(
                Stream.concat(results.stream(), other.results.stream())
                        .sorted(Result.IN_ORDER)
                        .toList(),
                Stream.concat(examples.stream(), other.examples.stream()).toList());
    }
}
