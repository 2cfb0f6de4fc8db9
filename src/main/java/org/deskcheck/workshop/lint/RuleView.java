package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Meaning;
import org.deskcheck.pack.drl.Shape;
import org.deskcheck.pack.drl.Span;

/** A rule with the file that it stands in. */
record RuleView(FileView file, DrlFile drl, DrlRule rule) {

    /** All patterns, also those within others. */
    List<Condition.Pattern> patterns() {
        return rule.when().all().flatMap(RuleView::pattern).toList();
    }

    /** What is matched in every way through the rule: the patterns that stand in no other condition. */
    List<Condition.Pattern> matched() {
        return rule.when().operands().stream().flatMap(RuleView::pattern).toList();
    }

    /** All expressions, each followed by those that it is made of. */
    List<Expression> expressions() {
        return Stream.concat(roots(rule.when()), rule.then().arguments().stream())
                .flatMap(Expression::all)
                .toList();
    }

    /** All names that are used anywhere, also those of fields. */
    Set<String> used() {
        return expressions().stream().flatMap(Terms::name).collect(Collectors.toSet());
    }

    /** All bindings, in their order, also those within {@code not}. */
    List<Condition.Binding> bindings() {
        return rule.when().all().flatMap(RuleView::bindings).toList();
    }

    Map<String, Shape> shapes() {
        return Meaning.bindings(drl, rule);
    }

    String text(String key) {
        return rule.entry(key).map(DrlRule.Entry::meant).orElse("");
    }

    Span span(String key) {
        return rule.entry(key).map(DrlRule.Entry::span).orElse(rule.nameSpan());
    }

    /** The conditions of a constraint list, each {@code &&} taken apart; what only binds is none. */
    static List<Expression> asked(List<Condition.Constraint> constraints) {
        return constraints.stream()
                .filter(constraint -> constraint.binding().isEmpty() || Terms.compares(constraint.expression()))
                .flatMap(constraint -> Terms.conjuncts(constraint.expression()).stream())
                .toList();
    }

    static Stream<Condition.Pattern> pattern(Condition condition) {
        return condition instanceof Condition.Pattern pattern ? Stream.of(pattern) : Stream.empty();
    }

    static Stream<Condition.Binding> bindings(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return Stream.concat(
                    pattern.binding().stream(),
                    Stream.concat(
                            pattern.constraints().stream().flatMap(each -> each.binding().stream()),
                            pattern.from().stream()
                                    .flatMap(from -> gathered(from).stream())
                                    .flatMap(each -> each.binding().stream())));
        }
        return condition instanceof Condition.Accumulate accumulate
                ? accumulate.gathered().stream().flatMap(each -> each.binding().stream())
                : Stream.empty();
    }

    /** The expressions that stand in a condition itself or in one of its parts. */
    static Stream<Expression> roots(Condition condition) {
        Stream<Expression> own = Stream.empty();
        if (condition instanceof Condition.Pattern pattern) {
            Stream<Expression> asked = pattern.constraints().stream().map(Condition.Constraint::expression);
            own = Stream.concat(asked, pattern.from().stream().flatMap(RuleView::origin));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            own = Stream.concat(
                    accumulate.gathered().stream().flatMap(each -> each.arguments().stream()),
                    accumulate.constraints().stream().map(Condition.Constraint::expression));
        }
        return Stream.concat(own, condition.parts().stream().flatMap(RuleView::roots));
    }

    private static Stream<Expression> origin(Condition.Origin origin) {
        return origin instanceof Condition.Origin.Value value
                ? Stream.of(value.expression())
                : gathered(origin).stream().flatMap(each -> each.arguments().stream());
    }

    private static List<Condition.Gathered> gathered(Condition.Origin origin) {
        return origin instanceof Condition.Origin.Accumulated accumulated ? List.of(accumulated.gathered()) : List.of();
    }
}
