package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.Options;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;

/**
 * Tries the changes of rules that find, and that no other rule rests on: all of a file's are judged at once, and an example
 * notices one where it would find something else with the changed rule in the place of the original.
 */
final class Alone {

    private final CompiledMutants compiled;
    private final Map<Mutant, String> noticed = new HashMap<>();

    private Alone(CompiledMutants compiled) {
        this.compiled = compiled;
    }

    /** On the examples of the file's page. */
    static List<Trial> of(CompiledMutants compiled, List<Case> examples) {
        Alone alone = new Alone(compiled);
        Judge judge = new Judge(compiled.bundle());
        examples.forEach(read -> alone.example(read, judge));
        return compiled.mutants().all().stream()
                .map(mutant -> new Trial(mutant, Optional.ofNullable(alone.noticed.get(mutant))))
                .toList();
    }

    private void example(Case read, Judge judge) {
        Map<String, List<Finding>> found = new HashMap<>();
        for (Finding finding : findings(judge, read)) {
            found.computeIfAbsent(finding.rule().rule(), unused -> new ArrayList<>())
                    .add(finding);
        }
        for (Mutant mutant : compiled.mutants().all()) {
            if (!noticed.containsKey(mutant) && differs(read, found, mutant)) {
                noticed.put(mutant, read.place());
            }
        }
    }

    /** A changed rule that fails, or meets a bound, is noticed; the judge leaves it out and judges the others. */
    private List<Finding> findings(Judge judge, Case read) {
        Judgement judgement = judge.judge(read.facts(), Options.standard().bounds());
        Set<String> failed =
                judgement.incomplete().stream().map(Judgement.Incomplete::rule).collect(Collectors.toSet());
        compiled.mutants().all().stream()
                .filter(mutant -> failed.contains(mutant.name()))
                .forEach(mutant -> noticed.putIfAbsent(mutant, read.place()));
        return judgement.findings();
    }

    private boolean differs(Case read, Map<String, List<Finding>> found, Mutant mutant) {
        List<Finding> before = found.getOrDefault(mutant.rule(), List.of());
        List<Finding> after = found.getOrDefault(mutant.name(), List.of());
        if (!counted(before, Line::of).equals(counted(after, Line::of))) {
            return true;
        }
        if (counted(before, Said::of).equals(counted(after, Said::of))) {
            return false;
        }
        List<Finding> all = new ArrayList<>(after);
        found.forEach((rule, findings) -> {
            if (compiled.isOriginal(rule) && !rule.equals(mutant.rule())) {
                all.addAll(findings);
            }
        });
        return read.differs(new Judgement(read.facts(), List.of(), List.copyOf(all), List.of(), Set.of(), List.of()));
    }

    /** What a page has of every finding. */
    private record Line(String claim, String weight) {

        static Line of(Finding finding) {
            return new Line(
                    finding.claim().id(),
                    finding.rule().kind() + " " + finding.rule().level());
        }
    }

    /** All that it may have. */
    private record Said(Line line, String message, Map<String, Object> values) {

        static Said of(Finding finding) {
            return new Said(Line.of(finding), finding.rule().message(), finding.values());
        }
    }

    private static <T> Map<T, Long> counted(List<Finding> findings, Function<Finding, T> said) {
        return findings.stream().collect(Collectors.groupingBy(said, Collectors.counting()));
    }
}
