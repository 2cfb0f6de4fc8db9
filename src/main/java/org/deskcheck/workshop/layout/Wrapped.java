package org.deskcheck.workshop.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Expression;

/** A condition over several lines, where one is too short for it. */
final class Wrapped {

    /** How much further in a broken constraint goes on. */
    private static final int FURTHER = 8;

    private Wrapped() {}

    /**
     * The condition, its first line without indentation.
     *
     * @param column at which it begins, from 0
     */
    static String of(Condition condition, int column) {
        String flat = Flat.of(condition);
        if (column + flat.length() <= Layout.WIDTH) {
            return flat;
        }
        if (condition instanceof Condition.Pattern pattern) {
            return pattern(pattern, column);
        }
        if (condition instanceof Condition.Not not) {
            return "not " + of(not.operand(), column + "not ".length());
        }
        if (condition instanceof Condition.Exists exists) {
            return "exists " + of(exists.operand(), column + "exists ".length());
        }
        if (condition instanceof Condition.Forall forall) {
            return beneath("forall( ", forall.operands(), "", column);
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            return accumulate(accumulate, column);
        }
        return beneath("( ", condition.parts(), condition instanceof Condition.All ? "and " : "or ", column);
    }

    private static String beneath(String open, List<Condition> conditions, String connective, int column) {
        int within = column + open.length();
        StringBuilder text = new StringBuilder(open);
        for (int i = 0; i < conditions.size(); i++) {
            String before = i == 0 ? "" : newLine(within) + connective;
            int begins = within + (i == 0 ? 0 : connective.length());
            text.append(before).append(of(conditions.get(i), begins));
        }
        return text + " )";
    }

    private static String accumulate(Condition.Accumulate accumulate, int column) {
        String open = "accumulate( ";
        int within = column + open.length();
        String made =
                String.join(", ", accumulate.gathered().stream().map(Flat::of).toList());
        String asked = accumulate.constraints().isEmpty()
                ? ""
                : "; "
                        + String.join(
                                ", ",
                                accumulate.constraints().stream().map(Flat::of).toList());
        return open + of(accumulate.source(), within) + ";" + newLine(within) + made + asked + " )";
    }

    private static String pattern(Condition.Pattern pattern, int column) {
        String open = Flat.head(pattern) + "( ";
        int within = column + open.length();
        List<String> constraints = pattern.constraints().stream()
                .map(constraint -> constraint(constraint, within))
                .toList();
        String from = pattern.from()
                .map(origin -> newLine(column + FURTHER) + "from " + Flat.of(origin))
                .orElse("");
        return open + filled(constraints, within) + " )" + from;
    }

    /** As many on a line as have room. */
    private static String filled(List<String> constraints, int within) {
        StringBuilder text = new StringBuilder();
        int column = within;
        for (int i = 0; i < constraints.size(); i++) {
            String constraint = constraints.get(i) + (i + 1 < constraints.size() ? "," : "");
            boolean first = column == within;
            int closing = i + 1 < constraints.size() ? 0 : " )".length();
            if (!first && (column + 1 + constraint.length() + closing > Layout.WIDTH || constraint.contains("\n"))) {
                text.append(newLine(within));
                column = within;
                first = true;
            }
            text.append(first ? "" : " ").append(constraint);
            column = constraint.contains("\n") ? Layout.WIDTH : column + (first ? 0 : 1) + constraint.length();
        }
        return text.toString();
    }

    private static String constraint(Constraint constraint, int column) {
        String flat = Flat.of(constraint);
        if (column + flat.length() + " )".length() <= Layout.WIDTH) {
            return flat;
        }
        String binding = constraint.binding().map(bound -> bound.name() + " : ").orElse("");
        return binding + expression(constraint.expression(), column + binding.length(), column + FURTHER);
    }

    /** Broken before its loosest connectives. */
    private static String expression(Expression expression, int column, int further) {
        String flat = Flat.of(expression);
        if (column + flat.length() + " ),".length() <= Layout.WIDTH) {
            return flat;
        }
        if (expression instanceof Expression.Parenthesised bracketed) {
            return "( " + expression(bracketed.inner(), column + 2, column + 2) + " )";
        }
        if (expression instanceof Expression.Unary unary) {
            return unary.operator()
                    + expression(unary.operand(), column + unary.operator().length(), further);
        }
        if (!(expression instanceof Expression.Binary binary) || !binary.connects()) {
            return flat;
        }
        List<IntFunction<String>> operands = new ArrayList<>();
        collect(binary, binary.operator(), further, operands);
        StringBuilder text = new StringBuilder(operands.get(0).apply(column));
        for (IntFunction<String> operand : operands.subList(1, operands.size())) {
            text.append(newLine(further)).append(binary.operator()).append(' ').append(operand.apply(further + 3));
        }
        return text.toString();
    }

    private static void collect(
            Expression expression, String operator, int further, List<IntFunction<String>> operands) {
        if (expression instanceof Expression.Binary binary
                && binary.operator().equals(operator)
                && !binary.abbreviated()) {
            collect(binary.left(), operator, further, operands);
            operands.add(column -> expression(binary.right(), column, column + FURTHER));
        } else {
            operands.add(column -> expression(expression, column, column + FURTHER));
        }
    }

    private static String newLine(int column) {
        return "\n" + " ".repeat(column);
    }
}
