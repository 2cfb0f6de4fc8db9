package org.deskcheck.workshop.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.pack.drl.Expression;

/**
 * What one term may be by what is asked of it: one of some constants, none of some, and between two numbers.
 *
 * @param only absent where any may be
 */
record Values(Optional<Set<String>> only, Set<String> except, Optional<Edge> low, Optional<Edge> high) {

    /** An end of a range of numbers. */
    record Edge(BigDecimal number, boolean within) {}

    /** A term by its text, and what it may be. */
    record Term(String term, Values values) {}

    /** What an expression asks of one term; empty where it asks more than constants can say. */
    static Optional<Term> of(Expression asked) {
        Expression bare = Terms.bare(asked);
        if (bare instanceof Expression.Unary unary && unary.operator().equals("!")) {
            return denied(Terms.bare(unary.operand()));
        }
        if (bare instanceof Expression.In in) {
            return in.choices().stream().allMatch(Terms::constant)
                    ? Optional.of(new Term(Terms.text(in.operand()), among(in.choices(), in.negated())))
                    : Optional.empty();
        }
        if (bare instanceof Expression.Binary binary) {
            return compared(binary);
        }
        return flag(bare, "true");
    }

    /** What both allow. */
    Values and(Values other) {
        Optional<Set<String>> both = only.isPresent() && other.only.isPresent()
                ? only.map(own ->
                        own.stream().filter(other.only.orElseThrow()::contains).collect(Collectors.toSet()))
                : only.or(other::only);
        Set<String> neither = new TreeSet<>(except);
        neither.addAll(other.except);
        return new Values(both, neither, tighter(low, other.low, 1), tighter(high, other.high, -1));
    }

    /** Whether nothing is left. */
    boolean none() {
        if (only.isPresent()) {
            return only.orElseThrow().stream().noneMatch(this::allows);
        }
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.orElseThrow().number.compareTo(high.orElseThrow().number);
        return order > 0 || (order == 0 && !(low.orElseThrow().within && high.orElseThrow().within));
    }

    /** Whether all that this allows is allowed by the other. */
    boolean within(Values other) {
        if (only.isPresent()) {
            return only.orElseThrow().stream().filter(this::allows).allMatch(other::allows);
        }
        return other.only.isEmpty()
                && other.except.stream().noneMatch(this::allows)
                && tighter(low, other.low, 1).equals(low)
                && tighter(high, other.high, -1).equals(high);
    }

    private boolean allows(String constant) {
        Optional<BigDecimal> number =
                constant.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(constant)) : Optional.empty();
        boolean inRange = (low.isEmpty() && high.isEmpty())
                || number.filter(value -> beyond(value, low, 1) && beyond(value, high, -1))
                        .isPresent();
        return inRange
                && !except.contains(constant)
                && (only.isEmpty() || only.orElseThrow().contains(constant));
    }

    private static boolean beyond(BigDecimal value, Optional<Edge> edge, int sign) {
        return edge.isEmpty()
                || value.compareTo(edge.orElseThrow().number) * sign > 0
                || (edge.orElseThrow().within && value.compareTo(edge.orElseThrow().number) == 0);
    }

    private static Optional<Edge> tighter(Optional<Edge> one, Optional<Edge> other, int sign) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int order = one.orElseThrow().number.compareTo(other.orElseThrow().number) * sign;
        return order > 0 || (order == 0 && !one.orElseThrow().within)
                ? one
                : order < 0 || !other.orElseThrow().within ? other : one;
    }

    private static Optional<Term> denied(Expression operand) {
        if (operand instanceof Expression.Binary binary
                && Terms.binary(binary, "==", "!=").isEmpty()) {
            return Optional.empty();
        }
        if (operand instanceof Expression.Binary || operand instanceof Expression.In) {
            return of(operand).flatMap(term -> term.values.complement().map(values -> new Term(term.term, values)));
        }
        return flag(operand, "false");
    }

    private Optional<Values> complement() {
        return only.isPresent()
                ? Optional.of(new Values(Optional.empty(), only.orElseThrow(), Optional.empty(), Optional.empty()))
                : low.isEmpty() && high.isEmpty()
                        ? Optional.of(new Values(Optional.of(except), Set.of(), Optional.empty(), Optional.empty()))
                        : Optional.empty();
    }

    private static Optional<Term> flag(Expression expression, String value) {
        boolean asks = expression instanceof Expression.Name
                || expression instanceof Expression.Member
                || expression instanceof Expression.Call;
        return asks && !Terms.constant(expression)
                ? Optional.of(new Term(
                        Terms.text(expression),
                        new Values(Optional.of(Set.of(value)), Set.of(), Optional.empty(), Optional.empty())))
                : Optional.empty();
    }

    private static Optional<Term> compared(Expression.Binary binary) {
        if (binary.negated() || Terms.constant(binary.left()) || !Terms.constant(binary.right())) {
            return Optional.empty();
        }
        Optional<Values> values =
                switch (binary.operator()) {
                    case "==", "!=" ->
                        Optional.of(
                                among(List.of(binary.right()), binary.operator().equals("!=")));
                    case "<", "<=", ">", ">=" ->
                        Terms.number(binary.right())
                                .map(number -> beyond(
                                        new Edge(number, binary.operator().endsWith("=")), binary.operator()));
                    default -> Optional.empty();
                };
        return values.map(allowed -> new Term(Terms.text(binary.left()), allowed));
    }

    private static Values beyond(Edge edge, String operator) {
        boolean low = operator.startsWith(">");
        return new Values(
                Optional.empty(),
                Set.of(),
                low ? Optional.of(edge) : Optional.empty(),
                low ? Optional.empty() : Optional.of(edge));
    }

    private static Values among(List<Expression> constants, boolean not) {
        Set<String> texts = constants.stream()
                .map(constant -> Terms.number(constant)
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElseGet(() -> Terms.text(constant)))
                .collect(Collectors.toSet());
        return new Values(
                not ? Optional.empty() : Optional.of(texts),
                not ? texts : Set.of(),
                Optional.empty(),
                Optional.empty());
    }
}
