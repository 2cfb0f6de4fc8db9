package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Accumulate;
import org.deskcheck.pack.drl.Condition.All;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Expression.Binary;
import org.deskcheck.pack.drl.Expression.In;
import org.deskcheck.pack.drl.Expression.Parenthesised;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.workshop.layout.Flat;

/** The conditions of a rule one by one: the type of each fact, and each part of what is asked of it. */
final class Steps {

    /**
     * One of them.
     *
     * @param condition what it stands in
     * @param asked what is asked; empty where it is that there is such a fact, or none
     */
    record Step(int number, Span span, Condition condition, Optional<Expression> asked) {

        /** Whether it is more than that there is a fact of a type. */
        boolean asks() {
            return asked.isPresent() || !(condition instanceof Pattern);
        }

        /** On one line. */
        String text() {
            return asked.map(Flat::of)
                    .orElseGet(() -> condition instanceof Pattern pattern ? pattern.type() : Flat.of(condition));
        }
    }

    private final Map<Span, Step> steps = new LinkedHashMap<>();

    private Steps() {}

    static Steps of(Condition condition) {
        Steps steps = new Steps();
        steps.add(condition);
        return steps;
    }

    List<Step> all() {
        return List.copyOf(steps.values());
    }

    Optional<Step> at(Span span) {
        return Optional.ofNullable(steps.get(span));
    }

    private void add(Condition condition) {
        if (condition instanceof All all) {
            all.operands().forEach(this::add);
        } else if (condition instanceof Pattern pattern) {
            add(pattern.typeSpan(), condition, Optional.empty());
            add(pattern, pattern.constraints());
        } else if (condition instanceof Accumulate accumulate) {
            add(accumulate.span(), condition, Optional.empty());
            add(accumulate, accumulate.constraints());
        } else {
            add(condition.span(), condition, Optional.empty());
        }
    }

    private void add(Condition condition, List<Constraint> constraints) {
        constraints.stream()
                .flatMap(Steps::asked)
                .forEach(expression -> add(expression.span(), condition, Optional.of(expression)));
    }

    private void add(Span span, Condition condition, Optional<Expression> asked) {
        steps.put(span, new Step(steps.size(), span, condition, asked));
    }

    /** What a constraint asks, parted at each {@code &&}; nothing where it only gives a name. */
    static Stream<Expression> asked(Constraint constraint) {
        return constraint.binding().isEmpty()
                ? parts(constraint.expression())
                : compares(constraint.expression()) ? Stream.of(constraint.expression()) : Stream.empty();
    }

    private static Stream<Expression> parts(Expression expression) {
        if (expression instanceof Parenthesised parenthesised
                && unbracketed(parenthesised) instanceof Binary inner
                && inner.operator().equals("&&")) {
            return parts(inner);
        }
        return expression instanceof Binary binary && binary.operator().equals("&&")
                ? Stream.of(binary.left(), binary.right()).flatMap(Steps::parts)
                : Stream.of(expression);
    }

    private static Expression unbracketed(Expression expression) {
        return expression instanceof Parenthesised parenthesised ? unbracketed(parenthesised.inner()) : expression;
    }

    /** What the name in a constraint stands for: {@code $days : days > 2} names the days. */
    static Expression named(Constraint constraint) {
        Expression expression = constraint.expression();
        if (expression instanceof In in) {
            return in.operand();
        }
        return compares(expression) ? ((Binary) expression).left() : expression;
    }

    private static boolean compares(Expression expression) {
        return expression instanceof In
                || (expression instanceof Binary binary
                        && !binary.connects()
                        && !List.of("+", "-", "*", "/", "%").contains(binary.operator()));
    }

    /** The conditions that are met one behind the other, those in brackets too. */
    static List<Condition> inOrder(Condition condition) {
        List<Condition> order = new ArrayList<>();
        if (condition instanceof All all) {
            all.operands().forEach(each -> order.addAll(inOrder(each)));
        } else {
            order.add(condition);
        }
        return order;
    }
}
