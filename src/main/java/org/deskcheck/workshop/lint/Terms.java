package org.deskcheck.workshop.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.workshop.layout.Flat;

/** What checks ask of expressions. */
final class Terms {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?");

    private Terms() {}

    /** Without the brackets around it. */
    static Expression bare(Expression expression) {
        return expression instanceof Expression.Parenthesised inner ? bare(inner.inner()) : expression;
    }

    /** As one line of text: the same for two that mean the same thing by the same words. */
    static String text(Expression expression) {
        Expression bare = bare(expression);
        String left = bare instanceof Expression.Binary binary && binary.abbreviated() ? text(binary.left()) + " " : "";
        return left + Flat.of(bare).replace("()", "");
    }

    static List<Expression> conjuncts(Expression expression) {
        return operands(expression, "&&");
    }

    static List<Expression> disjuncts(Expression expression) {
        return operands(expression, "||");
    }

    /** Whether something is asked, so that a binding before it names the left side. */
    static boolean compares(Expression expression) {
        return expression instanceof Expression.In
                || (expression instanceof Expression.Binary binary
                        && !List.of("+", "-", "*", "/", "%").contains(binary.operator()));
    }

    /** A literal, or one of the constants of a type. */
    static boolean constant(Expression expression) {
        Expression bare = bare(expression);
        return bare instanceof Expression.Literal
                || enumeration(bare).isPresent()
                || (bare instanceof Expression.Unary unary
                        && unary.operator().equals("-")
                        && unary.operand() instanceof Expression.Literal);
    }

    /** The type whose constant an expression is: {@code Bound} of {@code Bound.ABOUT}. */
    static Optional<String> enumeration(Expression expression) {
        return bare(expression) instanceof Expression.Member member
                        && member.of() instanceof Expression.Name type
                        && Character.isUpperCase(type.name().charAt(0))
                ? Optional.of(type.name())
                : Optional.empty();
    }

    /** A number that stands as it is; empty for all else. */
    static Optional<BigDecimal> number(Expression expression) {
        String text = text(expression);
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<String> literalText(Expression expression) {
        return bare(expression) instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.TEXT
                ? Optional.of(literal.value())
                : Optional.empty();
    }

    static boolean literal(Expression expression, Expression.Literal.Kind kind) {
        return bare(expression) instanceof Expression.Literal literal && literal.kind() == kind;
    }

    static Optional<Expression.Binary> binary(Expression expression, String... operators) {
        return bare(expression) instanceof Expression.Binary binary
                        && List.of(operators).contains(binary.operator())
                ? Optional.of(binary)
                : Optional.empty();
    }

    static Stream<String> name(Expression expression) {
        return expression instanceof Expression.Name name ? Stream.of(name.name()) : Stream.empty();
    }

    private static List<Expression> operands(Expression expression, String operator) {
        return binary(expression, operator)
                .map(binary -> Stream.concat(
                                operands(binary.left(), operator).stream(), operands(binary.right(), operator).stream())
                        .toList())
                .orElseGet(() -> List.of(expression));
    }
}
