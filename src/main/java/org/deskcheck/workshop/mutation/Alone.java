package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.align.Facts;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.RuleInfo;

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
        List<RuleInfo> rules = compiled.bundle().rules();
        Judge judge = new Judge(compiled.bundle());
        examples.forEach(read -> alone.example(read, judge, rules));
        return compiled.mutants().all().stream()
                .map(mutant -> new Trial(mutant, Optional.ofNullable(alone.noticed.get(mutant))))
                .toList();
    }

    private void example(Case read, Judge judge, List<RuleInfo> rules) {
        Map<String, List<Finding>> found = new HashMap<>();
        for (Finding finding : findings(judge, read.facts(), rules, read.place())) {
            found.computeIfAbsent(finding.rule().rule(), unused -> new ArrayList<>())
                    .add(finding);
        }
        for (Mutant mutant : compiled.mutants().all()) {
            if (!noticed.containsKey(mutant) && differs(read, found, mutant)) {
                noticed.put(mutant, read.place());
            }
        }
    }

    /** A changed rule that fails is noticed; the others are judged without it. */
    private List<Finding> findings(Judge judge, Facts facts, List<RuleInfo> rules, String place) {
        try {
            return judge.judge(facts, Options.standard().bounds()).findings();
        } catch (RuntimeException failed) {
            List<RuleInfo> changed = rules.stream()
                    .filter(rule -> !compiled.isOriginal(rule.rule()))
                    .toList();
            if (changed.isEmpty()) {
                throw failed;
            }
            if (changed.size() == 1) {
                compiled.mutants().all().stream()
                        .filter(mutant -> mutant.name().equals(changed.get(0).rule()))
                        .forEach(mutant -> noticed.putIfAbsent(mutant, place));
                return List.of();
            }
            int half = changed.size() / 2;
            return Stream.of(changed.subList(0, half), changed.subList(half, changed.size()))
                    .flatMap(part -> findings(judge(part), facts, part, place).stream())
                    .toList();
        }
    }

    private Judge judge(List<RuleInfo> changed) {
        Set<String> names = changed.stream().map(RuleInfo::rule).collect(Collectors.toCollection(TreeSet::new));
        return new Judge(compiled.only(name -> names.contains(name)));
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
