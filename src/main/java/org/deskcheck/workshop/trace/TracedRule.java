package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Place;

/** One rule of a file, read. */
record TracedRule(RuleFile file, DrlFile drl, DrlRule rule) {

    /** The rules of a file in its order; none where it cannot be read. */
    static List<TracedRule> in(RuleFile file) {
        return DrlFile.parse(file.path(), file.drl()).value().stream()
                .flatMap(drl -> drl.rules().stream().map(rule -> new TracedRule(file, drl, rule)))
                .toList();
    }

    String id() {
        return file.id();
    }

    String name() {
        return rule.name();
    }

    Pass pass() {
        return file.pass();
    }

    Place place(Span span) {
        return drl.source().place(span);
    }

    Steps steps() {
        return Steps.of(rule.when());
    }

    /** The type of the fact that it derives; empty where it finds. */
    Optional<String> derives() {
        return rule.then() instanceof DrlRule.Derives derives ? Optional.of(derives.type()) : Optional.empty();
    }

    /** What its right-hand side gives for a match. */
    List<Object> given(Row row) {
        Values values = new Values(row, Optional.empty());
        List<Object> given = new ArrayList<>();
        for (Expression argument : rule.then().arguments()) {
            given.add(values.ask(argument).orElse(Nothing.NOTHING));
        }
        return given;
    }

    /**
     * The pattern that binds what an argument of the right-hand side speaks of, so that only facts are looked at that give
     * a certain value; none where no one pattern binds it.
     */
    Map<Span, Predicate<Row>> giving(Expression argument, Predicate<Object> value) {
        List<String> names = argument.all()
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .map(Name::name)
                .filter(name -> name.startsWith("$"))
                .distinct()
                .toList();
        if (names.size() != 1) {
            return Map.of();
        }
        return Steps.inOrder(rule.when()).stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .filter(pattern -> names(pattern).anyMatch(names.get(0)::equals))
                .findFirst()
                .map(pattern ->
                        Map.<Span, Predicate<Row>>of(pattern.typeSpan(), row -> new Values(row, Optional.empty())
                                .ask(argument)
                                .filter(value)
                                .isPresent()))
                .orElse(Map.of());
    }

    private static Stream<String> names(Pattern pattern) {
        return Stream.concat(
                        pattern.binding().stream(),
                        pattern.constraints().stream().flatMap(constraint -> constraint.binding().stream()))
                .map(Condition.Binding::name);
    }
}
