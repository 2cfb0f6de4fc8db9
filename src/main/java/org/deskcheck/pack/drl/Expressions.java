package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.pack.drl.Cursor.Refused;
import org.deskcheck.pack.drl.Expression.Binary;
import org.deskcheck.pack.drl.Expression.Call;
import org.deskcheck.pack.drl.Expression.Entry;
import org.deskcheck.pack.drl.Expression.In;
import org.deskcheck.pack.drl.Expression.Literal;
import org.deskcheck.pack.drl.Expression.Member;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Expression.Narrowed;
import org.deskcheck.pack.drl.Expression.Parenthesised;
import org.deskcheck.pack.drl.Expression.Unary;

/** Reads expressions, the loosest binding first: or, and, comparisons, sums, products, signs, members. */
final class Expressions {

    private static final Set<String> RELATIONS =
            Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "memberOf", "matches", "instanceof", "in");
    private static final Set<String> NEGATED = Set.of("contains", "memberOf", "matches", "in");

    /** Operators of DRL that rules have no use for, and what to write instead. */
    private static final Set<String> OTHER_RELATIONS =
            Set.of("excludes", "soundslike", "str", "after", "before", "coincides");

    private static final Set<String> RESERVED = Set.of(
            "new",
            "eval",
            "class",
            "super",
            "kcontext",
            "drools",
            "switch",
            "if",
            "while",
            "for",
            "return",
            "synchronized",
            "throw",
            "try");

    private final Cursor cursor;

    Expressions(Cursor cursor) {
        this.cursor = cursor;
    }

    Expression read() {
        Span start = cursor.now().span();
        cursor.deeper(start);
        try {
            return or();
        } finally {
            cursor.back();
        }
    }

    private Expression or() {
        Expression left = and(comparison());
        while (cursor.sees("||")) {
            Token operator = cursor.take();
            left = connected(left, operator, and(relates() ? abbreviated(left) : comparison()));
        }
        return left;
    }

    private Expression and(Expression first) {
        Expression left = first;
        while (cursor.sees("&&")) {
            Token operator = cursor.take();
            left = connected(left, operator, relates() ? abbreviated(left) : comparison());
        }
        return left;
    }

    private Expression connected(Expression left, Token operator, Expression right) {
        cursor.part(operator.span());
        return new Binary(
                operator.text(),
                false,
                left,
                right,
                false,
                operator.span(),
                left.span().to(right.span()));
    }

    /** {@code days > 1 && < 4}: the left operand of the comparison before is meant again. */
    private Expression abbreviated(Expression before) {
        Expression last = before;
        while (last instanceof Binary binary && binary.connects()) {
            last = binary.right();
        }
        if (last instanceof Binary comparison) {
            return relation(comparison.left(), true);
        }
        throw new Refused(
                cursor.now().span(),
                "there is nothing that `" + cursor.now().text() + "` could compare",
                "write what stands left of it");
    }

    private boolean relates() {
        Token now = cursor.now();
        return (RELATIONS.contains(now.text()) && now.kind() != Token.Kind.STRING)
                || (now.is("not") && NEGATED.contains(cursor.ahead(1).text()));
    }

    private Expression comparison() {
        Expression left = sum();
        if (cursor.now().isName() && OTHER_RELATIONS.contains(cursor.now().text())) {
            throw new Refused(
                    cursor.now().span(),
                    "`" + cursor.now().text() + "` is no comparison of the language of rules",
                    "there are ==, !=, <, <=, >, >=, in, contains, memberOf and matches");
        }
        return relates() ? relation(left, false) : left;
    }

    private Expression relation(Expression left, boolean abbreviated) {
        cursor.part(cursor.now().span());
        boolean negated = cursor.takes("not");
        Token operator = cursor.take();
        if (operator.is("in")) {
            return in(left, negated);
        }
        Expression right = sum();
        return new Binary(
                operator.text(),
                negated,
                left,
                right,
                abbreviated,
                operator.span(),
                left.span().to(right.span()));
    }

    private Expression in(Expression left, boolean negated) {
        cursor.expect("(", "behind `in`");
        List<Expression> choices = new ArrayList<>(List.of(sum()));
        while (cursor.takes(",")) {
            choices.add(sum());
        }
        cursor.expect(")", "behind the choices of `in`");
        return new In(left, negated, List.copyOf(choices), cursor.since(left.span()));
    }

    private Expression sum() {
        Expression left = product();
        while (cursor.sees("+") || cursor.sees("-")) {
            left = connected(left, cursor.take(), product());
        }
        return left;
    }

    private Expression product() {
        Expression left = unary();
        while (cursor.sees("*") || cursor.sees("/") || cursor.sees("%")) {
            left = connected(left, cursor.take(), unary());
        }
        return left;
    }

    private Expression unary() {
        if (cursor.sees("!") || cursor.sees("-")) {
            Token operator = cursor.take();
            cursor.deeper(operator.span());
            Expression operand = unary();
            cursor.back();
            return new Unary(operator.text(), operand, operator.span().to(operand.span()));
        }
        return members(primary());
    }

    private Expression members(Expression first) {
        Expression of = first;
        while (true) {
            cursor.part(of.span());
            if (cursor.sees(".") || cursor.sees("!.")) {
                boolean nullSafe = cursor.take().is("!.");
                Token name = cursor.expectName("the name of a field");
                refuseReserved(name);
                of = cursor.sees("(")
                        ? new Call(Optional.of(of), name.text(), arguments(), name.span(), cursor.since(of.span()))
                        : new Member(of, name.text(), nullSafe, name.span(), cursor.since(of.span()));
            } else if (cursor.sees("#")) {
                cursor.take();
                Token type = cursor.expectName("the name of a type");
                of = new Narrowed(of, type.text(), type.span(), cursor.since(of.span()));
            } else if (cursor.takes("[")) {
                Expression key = read();
                cursor.expect("]", "behind the key");
                of = new Entry(of, key, cursor.since(of.span()));
            } else {
                return of;
            }
        }
    }

    List<Expression> arguments() {
        cursor.expect("(", "before the arguments");
        List<Expression> arguments = new ArrayList<>();
        while (!cursor.sees(")")) {
            arguments.add(read());
            if (!cursor.takes(",")) {
                break;
            }
        }
        cursor.expect(")", "behind the arguments");
        return List.copyOf(arguments);
    }

    private Expression primary() {
        Token token = cursor.now();
        return switch (token.kind()) {
            case STRING -> literal(Literal.Kind.TEXT);
            case NUMBER -> literal(Literal.Kind.NUMBER);
            case WORD -> word(token);
            case SYMBOL -> symbol(token);
            case END ->
                throw new Refused(token.span(), "the file ends in the middle of a rule", "write the rest, and `end`");
        };
    }

    private Expression literal(Literal.Kind kind) {
        Token token = cursor.take();
        return new Literal(kind, token.text(), token.span());
    }

    private Expression word(Token token) {
        if (token.is("true") || token.is("false")) {
            return literal(Literal.Kind.BOOLEAN);
        }
        if (token.is("null")) {
            return literal(Literal.Kind.NULL);
        }
        refuseReserved(token);
        cursor.take();
        return cursor.sees("(")
                ? new Call(Optional.empty(), token.text(), arguments(), token.span(), cursor.since(token.span()))
                : new Name(token.text(), token.span());
    }

    private Expression symbol(Token token) {
        if (!token.is("(")) {
            throw new Refused(
                    token.span(),
                    "a value expected, not " + Cursor.shown(token),
                    "write a field, a binding, a text or a number");
        }
        if (isCast()) {
            throw new Refused(
                    token.span().to(cursor.ahead(2).span()),
                    "a cast: it would bind the whole fact, silently",
                    "write `value#" + cursor.ahead(1).text() + ".field`");
        }
        cursor.take();
        Expression inner = read();
        cursor.expect(")", "behind what stands in brackets");
        return new Parenthesised(inner, cursor.since(token.span()));
    }

    /** {@code ( Type ) value}. */
    private boolean isCast() {
        Token type = cursor.ahead(1);
        Token behind = cursor.ahead(3);
        return type.isName()
                && Character.isUpperCase(type.text().charAt(0))
                && cursor.ahead(2).is(")")
                && (behind.is("(") || (behind.isName() && !RELATIONS.contains(behind.text()) && !behind.is("not")));
    }

    private static void refuseReserved(Token token) {
        if (RESERVED.contains(token.text())) {
            throw new Refused(
                    token.span(),
                    "`" + token.text() + "` is not part of the language of rules",
                    "a rule compares what facts say, and does nothing else");
        }
    }
}
