package org.deskcheck.pack.drl;

import java.util.List;
import java.util.stream.Collectors;

/** A tree without the places of its parts, so that two can be compared. */
final class Shown {

    private Shown() {}

    static String of(DrlFile file) {
        return file.rules().stream()
                .map(rule -> rule.name() + " " + rule.when() + " " + rule.then())
                .collect(Collectors.joining("\n"))
                .replaceAll("Span\\[start=\\d+, end=\\d+]", "_")
                .replaceAll("written=[\"'](.*?)[\"'], ", "written=$1, ");
    }

    /** Of an expression: everything bracketed, as it was understood. */
    static String of(Expression expression) {
        return expression.read(new Expression.Reader<>() {
            @Override
            public String literal(Expression.Literal literal) {
                return literal.written();
            }

            @Override
            public String name(Expression.Name name) {
                return name.name();
            }

            @Override
            public String member(Expression.Member member) {
                return of(member.of()) + (member.nullSafe() ? "!." : ".") + member.name();
            }

            @Override
            public String call(Expression.Call call) {
                return call.of().map(of -> of(of) + ".").orElse("") + call.name() + list(call.arguments());
            }

            @Override
            public String entry(Expression.Entry entry) {
                return of(entry.of()) + "[" + of(entry.key()) + "]";
            }

            @Override
            public String narrowed(Expression.Narrowed narrowed) {
                return of(narrowed.of()) + "#" + narrowed.type();
            }

            @Override
            public String unary(Expression.Unary unary) {
                return "(" + unary.operator() + of(unary.operand()) + ")";
            }

            @Override
            public String binary(Expression.Binary binary) {
                String operator = (binary.negated() ? "not " : "") + binary.operator();
                return "(" + of(binary.left()) + " " + operator + " " + of(binary.right()) + ")";
            }

            @Override
            public String in(Expression.In in) {
                return "(" + of(in.operand()) + (in.negated() ? " not in " : " in ") + list(in.choices()) + ")";
            }

            @Override
            public String parenthesised(Expression.Parenthesised parenthesised) {
                return of(parenthesised.inner());
            }

            private String list(List<Expression> expressions) {
                return expressions.stream().map(Shown::of).collect(Collectors.joining(", ", "(", ")"));
            }
        });
    }
}
