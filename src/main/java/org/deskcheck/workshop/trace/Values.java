package org.deskcheck.workshop.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.Regex;
import org.deskcheck.pack.drl.Expression;
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
import org.deskcheck.pack.drl.Types;

/**
 * What expressions come to, as the engine has it: numbers compare by value, and a comparison with what is not there does
 * not hold.
 *
 * @param row what was bound before
 * @param fact whose fields stand without a name before them; empty outside a pattern
 */
record Values(Row row, Optional<Object> fact) implements Expression.Reader<Object> {

    /**
     * The value of an expression.
     *
     * @throws Absent where it has none
     */
    Object of(Expression expression) {
        return expression.read(this);
    }

    /** The same; empty where it has none. */
    Optional<Object> ask(Expression expression) {
        try {
            return Optional.of(of(expression));
        } catch (Absent none) {
            return Optional.empty();
        }
    }

    /** Whether a condition holds. */
    boolean hold(Expression expression) {
        return ask(expression).filter(Boolean.TRUE::equals).isPresent();
    }

    @Override
    public Object literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> literal.value();
            case NUMBER -> number(literal.written());
            case BOOLEAN -> Boolean.valueOf(literal.written());
            case NULL -> Nothing.NOTHING;
        };
    }

    private static Object number(String written) {
        String digits = written.replaceAll("[BIblLfFdD_]", "");
        return digits.matches("\\d{1,9}") && written.equals(digits) ? Integer.valueOf(digits) : new BigDecimal(digits);
    }

    @Override
    public Object name(Name name) {
        if (fact.isPresent()) {
            Object own = fact.get();
            if (name.name().equals("this")) {
                return own;
            }
            if (Members.hasField(own, name.name())) {
                return Members.field(own, name.name());
            }
        }
        return Optional.ofNullable(row.values().get(name.name())).orElseThrow(() -> new Absent(name.name()));
    }

    @Override
    public Object member(Member member) {
        if (member.of() instanceof Name type && !bound(type)) {
            Optional<Class<?>> found = Types.fact(type.name());
            if (found.isPresent()) {
                return constant(found.orElseThrow(), member.name());
            }
        }
        return Members.field(there(of(member.of())), member.name());
    }

    private boolean bound(Name name) {
        return row.values().containsKey(name.name())
                || fact.filter(own -> Members.hasField(own, name.name())).isPresent();
    }

    private static Object constant(Class<?> type, String name) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants == null ? new Object[0] : constants) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new Absent(name);
    }

    private static Object there(Object value) {
        if (value == Nothing.NOTHING) {
            throw new Absent("a value");
        }
        return value;
    }

    @Override
    public Object call(Call call) {
        Object of = call.of().map(this::of).or(this::fact).orElseThrow(() -> new Absent(call.name()));
        return Members.called(
                there(of), call.name(), call.arguments().stream().map(this::of).toList());
    }

    @Override
    public Object entry(Entry entry) {
        Object of = there(of(entry.of()));
        Object key = of(entry.key());
        if (of instanceof Map<?, ?> map) {
            Object value = map.get(key);
            return value == null ? Nothing.NOTHING : value;
        }
        return Members.called(of, "get", List.of(key));
    }

    @Override
    public Object narrowed(Narrowed narrowed) {
        Object of = of(narrowed.of());
        if (Types.fact(narrowed.type()).filter(type -> type.isInstance(of)).isEmpty()) {
            throw new Absent(narrowed.type());
        }
        return of;
    }

    @Override
    public Object unary(Unary unary) {
        Object operand = of(unary.operand());
        return unary.operator().equals("!")
                ? (Object) !Boolean.TRUE.equals(operand)
                : Numbers.exact(there(operand)).negate();
    }

    @Override
    public Object binary(Binary binary) {
        return switch (binary.operator()) {
            case "&&" -> hold(binary.left()) && hold(binary.right());
            case "||" -> hold(binary.left()) || hold(binary.right());
            case "instanceof" -> instance(of(binary.left()), binary.right()) != binary.negated();
            default -> compared(binary, of(binary.left()), of(binary.right()));
        };
    }

    private static Object compared(Binary binary, Object left, Object right) {
        return switch (binary.operator()) {
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "<" -> order(left, right) < 0;
            case "<=" -> order(left, right) <= 0;
            case ">" -> order(left, right) > 0;
            case ">=" -> order(left, right) >= 0;
            case "contains" -> holds(left, right) != binary.negated();
            case "memberOf" -> holds(right, left) != binary.negated();
            case "matches" -> Regex.of(right.toString()).matches(left.toString()) != binary.negated();
            default -> Numbers.sum(binary.operator(), left, right);
        };
    }

    private static boolean instance(Object value, Expression type) {
        return type instanceof Name name
                && Types.fact(name.name())
                        .filter(found -> found.isInstance(value))
                        .isPresent();
    }

    static boolean same(Object left, Object right) {
        return (left instanceof Number && right instanceof Number)
                ? Numbers.exact(left).compareTo(Numbers.exact(right)) == 0
                : left.equals(right);
    }

    @SuppressWarnings("unchecked") // rules that compare what has no common order do not pass the check of types
    private static int order(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return Numbers.exact(left).compareTo(Numbers.exact(right));
        }
        if (left instanceof Comparable<?> one && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) one).compareTo(right);
        }
        throw new Absent("an order");
    }

    private static boolean holds(Object whole, Object part) {
        if (whole instanceof String text) {
            return text.contains(part.toString());
        }
        return whole instanceof Iterable<?> several && anySame(several, part);
    }

    private static boolean anySame(Iterable<?> several, Object part) {
        for (Object each : several) {
            if (same(each, part)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Object in(In in) {
        Object operand = of(in.operand());
        List<Object> choices = new ArrayList<>();
        in.choices().forEach(choice -> choices.add(of(choice)));
        return anySame(choices, operand) != in.negated();
    }

    @Override
    public Object parenthesised(Parenthesised parenthesised) {
        return of(parenthesised.inner());
    }
}
