package org.deskcheck.workshop.layout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Gathered;
import org.deskcheck.pack.drl.Condition.Origin;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Strings;

/** The parts of a rule, each on one line, however long. */
public final class Flat implements Expression.Reader<String> {

    private static final Flat FLAT = new Flat();

    private Flat() {}

    /** An expression as it is laid out where there is room. */
    public static String of(Expression expression) {
        return expression.read(FLAT);
    }

    /** A constraint with its binding. */
    public static String of(Constraint constraint) {
        return constraint.binding().map(binding -> binding.name() + " : ").orElse("") + of(constraint.expression());
    }

    static String of(Origin origin) {
        if (origin instanceof Origin.Collect collect) {
            return "collect( " + of(collect.pattern()) + " )";
        }
        return origin instanceof Origin.Accumulated accumulated
                ? "accumulate( " + of(accumulated.source()) + "; " + of(accumulated.gathered()) + " )"
                : of(((Origin.Value) origin).expression());
    }

    static String of(Gathered gathered) {
        return gathered.binding().map(binding -> binding.name() + " : ").orElse("")
                + gathered.function()
                + arguments(gathered.arguments(), Flat::of);
    }

    /** A condition of the left-hand side. */
    public static String of(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return head(pattern)
                    + arguments(pattern.constraints(), Flat::of)
                    + pattern.from().map(from -> " from " + of(from)).orElse("");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + of(not.operand());
        }
        if (condition instanceof Condition.Exists exists) {
            return "exists " + of(exists.operand());
        }
        if (condition instanceof Condition.Forall forall) {
            return "forall( " + joined(forall.operands(), " ") + " )";
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            String constraints = accumulate.constraints().isEmpty()
                    ? ""
                    : "; " + accumulate.constraints().stream().map(Flat::of).collect(Collectors.joining(", "));
            return "accumulate( " + of(accumulate.source()) + "; "
                    + accumulate.gathered().stream().map(Flat::of).collect(Collectors.joining(", "))
                    + constraints + " )";
        }
        boolean all = condition instanceof Condition.All;
        return "( " + joined(condition.parts(), all ? " and " : " or ") + " )";
    }

    /** What stands before a pattern's brackets. */
    static String head(Condition.Pattern pattern) {
        return pattern.binding().map(binding -> binding.name() + " : ").orElse("") + pattern.type();
    }

    /** The right-hand side. */
    public static String of(DrlRule.Action action) {
        String arguments = action.arguments().stream().map(Flat::of).collect(Collectors.joining(", "));
        return action instanceof DrlRule.Derives derives
                ? "insertLogical( new " + derives.type() + "( " + arguments + " ) );"
                : "findings.add( kcontext" + (arguments.isEmpty() ? "" : ", ") + arguments + " );";
    }

    private static String joined(List<Condition> conditions, String between) {
        return conditions.stream().map(Flat::of).collect(Collectors.joining(between));
    }

    private static <T> String arguments(List<T> arguments, Function<T, String> each) {
        return arguments.isEmpty() ? "( )" : arguments.stream().map(each).collect(Collectors.joining(", ", "( ", " )"));
    }

    @Override
    public String literal(Expression.Literal literal) {
        return literal.kind() == Expression.Literal.Kind.TEXT ? Strings.written(literal.value()) : literal.written();
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
        return call.of().map(of -> of(of) + ".").orElse("")
                + call.name()
                + (call.arguments().isEmpty() ? "()" : arguments(call.arguments(), Flat::of));
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
        return unary.operator() + of(unary.operand());
    }

    @Override
    public String binary(Expression.Binary binary) {
        return (binary.abbreviated() ? "" : of(binary.left()) + " ") + operator(binary) + " " + of(binary.right());
    }

    static String operator(Expression.Binary binary) {
        return (binary.negated() ? "not " : "") + binary.operator();
    }

    @Override
    public String in(Expression.In in) {
        return of(in.operand()) + (in.negated() ? " not in " : " in ") + arguments(in.choices(), Flat::of);
    }

    @Override
    public String parenthesised(Expression.Parenthesised parenthesised) {
        return "( " + of(parenthesised.inner()) + " )";
    }
}
