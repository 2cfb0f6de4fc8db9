package org.deskcheck.workshop.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.pack.drl.Strings;
import org.deskcheck.problem.Place;

/**
 * All changes of the rules of a file.
 *
 * @param texts each changed rule, under the name that it has where it is judged; a rule that is taken out has none
 */
record Mutants(RuleFile file, List<Mutant> all, Map<String, String> texts) {

    /** Those that still are rules: what does not parse, or asks for what no fact has, is not made. */
    static Mutants of(RuleFile file, Path folder) {
        DrlFile drl = DrlFile.parse(file.path(), file.drl()).orThrow();
        List<Mutant> all = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (DrlRule rule : drl.rules()) {
            Set<String> seen = new HashSet<>(Set.of(words(
                    file, file.drl().substring(rule.span().start(), rule.span().end()))));
            Map<String, Integer> told = new HashMap<>();
            for (Change change : changes(drl, rule)) {
                String name = file.id() + " (m" + (all.size() + 1) + ")";
                String text = changed(drl, rule, change, name);
                boolean out = change.operator() == Operator.RULE_OUT;
                if (!out && !(isRule(file, text) && seen.add(words(file, changed(drl, rule, change, rule.name()))))) {
                    continue;
                }
                int times = told.merge(change.told(), 1, Integer::sum);
                all.add(new Mutant(
                        file.id(),
                        rule.name(),
                        change.operator(),
                        shown(drl.source().place(change.at()), folder),
                        change.told() + (times == 1 ? "" : " [" + times + "]"),
                        name));
                if (!out) {
                    texts.put(name, text);
                }
            }
        }
        return new Mutants(file, List.copyOf(all), Map.copyOf(texts));
    }

    /** The file with its rules as they are, and behind them each changed rule under its name. */
    RuleFile together() {
        String drl = all.stream()
                .flatMap(mutant -> Stream.ofNullable(texts.get(mutant.name())))
                .collect(Collectors.joining("\n\n", file.drl().stripTrailing() + "\n\n", "\n"));
        return new RuleFile(file.id(), file.path(), drl, file.page());
    }

    /** The same without some, by their names. */
    Mutants without(Set<String> names) {
        return new Mutants(
                file,
                all.stream().filter(mutant -> !names.contains(mutant.name())).toList(),
                texts);
    }

    private static Place shown(Place place, Path folder) {
        return new Place(
                folder.resolve(place.file()).toString(),
                place.line(),
                place.column(),
                place.endLine(),
                place.endColumn());
    }

    private static List<Change> changes(DrlFile drl, DrlRule rule) {
        return Stream.concat(ActionChanges.of(drl, rule).stream(), ConditionChanges.of(drl, rule).stream())
                .toList();
    }

    private static String changed(DrlFile drl, DrlRule rule, Change change, String name) {
        String text = drl.source().text();
        Span named = rule.nameSpan();
        return text.substring(rule.span().start(), named.start())
                + Strings.written(name)
                + (change.cut().start() >= named.end()
                        ? text.substring(named.end(), change.cut().start())
                                + change.put()
                                + text.substring(change.cut().end(), rule.span().end())
                        : "");
    }

    private static boolean isRule(RuleFile file, String text) {
        return DeclaredRules.in(new RuleFile(file.id(), file.path(), text, file.page()))
                .isPresent();
    }

    /** A rule by its words alone, to tell one that only looks changed. */
    private static String words(RuleFile file, String text) {
        return DrlFile.parse(file.path(), text)
                .value()
                .map(drl -> drl.tokens().stream().map(token -> token.text()).collect(Collectors.joining(" ")))
                .orElse("");
    }
}
