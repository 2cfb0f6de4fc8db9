package org.deskcheck.pack.drl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between {@code when} and {@code then}. */
public sealed interface Condition {

    Span span();

    /** The conditions that it is made of, in the order in which they are written. */
    List<Condition> parts();

    /** This one and all that it is made of. */
    default Stream<Condition> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::all));
    }

    /** A name given to something that was matched. */
    record Binding(String name, Span span) {}

    /** A fact of a type with what is asked of it: {@code $claim : Claim( named )}. */
    record Pattern(
            Optional<Binding> binding,
            String type,
            Span typeSpan,
            List<Constraint> constraints,
            Optional<Origin> from,
            Span span)
            implements Condition {

        @Override
        public List<Condition> parts() {
            return from.stream().flatMap(origin -> origin.parts().stream()).toList();
        }
    }

    /** One thing asked of a fact, or a name given to it, or both: {@code $value : value != null}. */
    record Constraint(Optional<Binding> binding, Expression expression, Span span) {}

    /** No fact such as this. */
    record Not(Condition operand, Span span) implements Condition {

        @Override
        public List<Condition> parts() {
            return List.of(operand);
        }
    }

    /** At least one fact such as this. */
    record Exists(Condition operand, Span span) implements Condition {

        @Override
        public List<Condition> parts() {
            return List.of(operand);
        }
    }

    /** Every fact that matches the first also matches the others. */
    record Forall(List<Condition> operands, Span span) implements Condition {

        @Override
        public List<Condition> parts() {
            return operands;
        }
    }

    /** All of them; the whole left-hand side is one. */
    record All(List<Condition> operands, Span span) implements Condition {

        @Override
        public List<Condition> parts() {
            return operands;
        }
    }

    /** One of them at least. */
    record Any(List<Condition> operands, Span span) implements Condition {

        @Override
        public List<Condition> parts() {
            return operands;
        }
    }

    /** {@code accumulate( source; $n : count( $x ); $n > 2 )}. */
    record Accumulate(Condition source, List<Gathered> gathered, List<Constraint> constraints, Span span)
            implements Condition {

        @Override
        public List<Condition> parts() {
            return List.of(source);
        }
    }

    /**
     * What is made of all that was gathered.
     *
     * @param function count, sum, average, min, max, collectList or collectSet
     */
    record Gathered(
            Optional<Binding> binding, String function, Span functionSpan, List<Expression> arguments, Span span) {}

    /** Where a pattern's facts come from, when not from all facts. */
    sealed interface Origin {

        Span span();

        List<Condition> parts();

        /** The elements of a list, or a value: {@code from $claim.quotation}. */
        record Value(Expression expression, Span span) implements Origin {

            @Override
            public List<Condition> parts() {
                return List.of();
            }
        }

        /** All facts that match, as one list. */
        record Collect(Condition pattern, Span span) implements Origin {

            @Override
            public List<Condition> parts() {
                return List.of(pattern);
            }
        }

        /** What one function makes of all that was gathered. */
        record Accumulated(Condition source, Gathered gathered, Span span) implements Origin {

            @Override
            public List<Condition> parts() {
                return List.of(source);
            }
        }
    }
}
