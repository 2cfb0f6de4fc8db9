package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Meaning;
import org.deskcheck.pack.drl.Shape;
import org.deskcheck.pack.drl.Span;

/** What can be weakened in what a rule makes of a match, and in how much that weighs. */
final class ActionChanges {

    private static final Map<String, String> LESS =
            Map.of("error", "warning", "warning", "note", "note", "warning", "review", "open", "open", "review");

    private final DrlFile file;
    private final DrlRule rule;
    private final Map<String, Shape> bindings;

    private ActionChanges(DrlFile file, DrlRule rule) {
        this.file = file;
        this.rule = rule;
        this.bindings = Meaning.bindings(file, rule);
    }

    static List<Change> of(DrlFile file, DrlRule rule) {
        ActionChanges action = new ActionChanges(file, rule);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Operator.RULE_OUT, rule.nameSpan(), "dropped the rule", rule.span(), ""));
        changes.addAll(rule.finds() ? action.otherClaims() : action.otherValues());
        Stream.of("level", "kind")
                .flatMap(key -> rule.entry(key).stream())
                .flatMap(entry -> entry.value().stream())
                .filter(value -> LESS.containsKey(value.text()))
                .map(value -> action.replaced(Operator.OTHER_WEIGHT, value.span(), LESS.getOrDefault(value.text(), "")))
                .forEach(changes::add);
        return changes;
    }

    private List<Change> otherClaims() {
        List<Expression> arguments = rule.then().arguments();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            Span first = arguments.get(0).span();
            Span other = arguments.get(i).span();
            if (shape(arguments.get(i))
                    .filter(shape -> shape.type() == Claim.class)
                    .isPresent()) {
                String between = file.text(first.gap(other));
                changes.add(Change.replaced(
                        Operator.OTHER_CLAIM,
                        file.text(first),
                        file.text(other),
                        first,
                        new Span(first.start(), other.end()),
                        file.text(other) + between + file.text(first)));
            }
        }
        return changes;
    }

    private List<Change> otherValues() {
        return rule.then().arguments().stream()
                .flatMap(argument -> Stream.concat(
                                Neighbours.of(argument).stream(),
                                shape(argument).stream().flatMap(shape -> Neighbours.ends(shape.type()).stream()))
                        .map(other -> replaced(Operator.NEIGHBOUR, argument.span(), other)))
                .toList();
    }

    private Optional<Shape> shape(Expression argument) {
        return Optional.ofNullable(bindings.get(file.text(argument.span())));
    }

    private Change replaced(Operator operator, Span span, String other) {
        return Change.replaced(operator, file.text(span), other, span, span, other);
    }
}
