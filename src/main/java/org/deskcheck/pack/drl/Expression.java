package org.deskcheck.pack.drl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in a constraint, behind {@code from}, or as an argument. */
public sealed interface Expression {

    Span span();

    /** The expressions that it is made of, in the order in which they are written. */
    List<Expression> parts();

    /** What a reader makes of it; a further kind of expression does not compile until every reader answers it. */
    <T> T read(Reader<T> reader);

    /** One answer for each kind of expression. */
    interface Reader<T> {

        T literal(Literal literal);

        T name(Name name);

        T member(Member member);

        T call(Call call);

        T entry(Entry entry);

        T narrowed(Narrowed narrowed);

        T unary(Unary unary);

        T binary(Binary binary);

        T in(In in);

        T parenthesised(Parenthesised parenthesised);
    }

    /** This one and all that it is made of. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** A value as it stands: a text, a number, {@code true}, {@code null}. */
    record Literal(Kind kind, String written, Span span) implements Expression {

        /** What a literal is. */
        public enum Kind {
            TEXT,
            NUMBER,
            BOOLEAN,
            NULL
        }

        /** What is meant: a text without its quotation marks and escapes; else as written. */
        public String value() {
            return kind == Kind.TEXT ? Strings.meant(written) : written;
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.literal(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A binding, a field of the pattern's fact, a type, or {@code this}. */
    record Name(String name, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.name(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code of.name}, or {@code of!.name}, which is also false where {@code of} is null. */
    record Member(Expression of, String name, boolean nullSafe, Span nameSpan, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.member(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** {@code of.name( arguments )}; without {@code of}, a method of the pattern's fact. */
    record Call(Optional<Expression> of, String name, List<Expression> arguments, Span nameSpan, Span span)
            implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.call(this);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(of.stream(), arguments.stream()).toList();
        }
    }

    /** {@code of[ key ]}, of a map or a list. */
    record Entry(Expression of, Expression key, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.entry(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(of, key);
        }
    }

    /** {@code of#Type}: only where {@code of} is of that type. */
    record Narrowed(Expression of, String type, Span typeSpan, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.narrowed(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** {@code !operand} or {@code -operand}. */
    record Unary(String operator, Expression operand, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.unary(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /**
     * Two operands and what stands between them.
     *
     * @param operator one of {@code && || == != < <= > >= + - * / % contains memberOf matches instanceof}
     * @param negated whether {@code not} stands before the operator
     * @param abbreviated whether the left operand is that of the comparison before and is not written again
     */
    record Binary(
            String operator,
            boolean negated,
            Expression left,
            Expression right,
            boolean abbreviated,
            Span operatorSpan,
            Span span)
            implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.binary(this);
        }

        @Override
        public List<Expression> parts() {
            return abbreviated ? List.of(right) : List.of(left, right);
        }

        public boolean connects() {
            return operator.equals("&&") || operator.equals("||");
        }
    }

    /** {@code operand in ( choices )} or {@code operand not in ( choices )}. */
    record In(Expression operand, boolean negated, List<Expression> choices, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.in(this);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(operand), choices.stream()).toList();
        }
    }

    /** {@code ( inner )}. */
    record Parenthesised(Expression inner, Span span) implements Expression {

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.parenthesised(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(inner);
        }
    }
}
