package org.deskcheck.workshop.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Accumulate;
import org.deskcheck.pack.drl.Condition.All;
import org.deskcheck.pack.drl.Condition.Any;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Exists;
import org.deskcheck.pack.drl.Condition.Forall;
import org.deskcheck.pack.drl.Condition.Not;
import org.deskcheck.pack.drl.Condition.Origin;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.pack.drl.Types;

/**
 * Goes through the facts that meet conditions, as the engine would match them, one after the other. Not safe for threads.
 *
 * @param only which facts are looked at for a pattern, by its type's place, beside what it asks itself
 */
record Matching(FactBase base, Work work, Map<Span, Predicate<Row>> only) {

    Matching(FactBase base, Work work) {
        this(base, work, Map.of());
    }

    /** The same, which looks at certain facts alone. */
    Matching looking(Map<Span, Predicate<Row>> certain) {
        Map<Span, Predicate<Row>> both = new HashMap<>(only);
        certain.forEach((type, test) -> both.merge(type, test, Predicate::and));
        return new Matching(base, work, both);
    }

    /**
     * Every way in which facts meet a condition.
     *
     * @param next takes each, and says whether that is enough
     * @return whether it was enough
     * @throws TooMuchWork at the limit
     */
    boolean each(Condition condition, Row row, Watching watching, Predicate<Row> next) {
        if (condition instanceof Pattern pattern) {
            return pattern(pattern, row, watching, next);
        }
        if (condition instanceof All all) {
            return all(all.operands(), 0, row, watching, next);
        }
        if (condition instanceof Any any) {
            return any(any, row, watching, next);
        }
        if (condition instanceof Accumulate accumulate) {
            return accumulate(accumulate, row, watching, next);
        }
        boolean held = holds(condition, row);
        watching.tried(condition.span(), row, Optional.empty(), held);
        return held && next.test(row);
    }

    private boolean all(List<Condition> conditions, int at, Row row, Watching watching, Predicate<Row> next) {
        return at == conditions.size()
                ? next.test(row)
                : each(conditions.get(at), row, watching, met -> all(conditions, at + 1, met, watching, next));
    }

    private boolean any(Any any, Row row, Watching watching, Predicate<Row> next) {
        boolean held = any.operands().stream().anyMatch(operand -> met(operand, row));
        watching.tried(any.span(), row, Optional.empty(), held);
        return held && any.operands().stream().anyMatch(operand -> each(operand, row, Watching.NOTHING, next));
    }

    private boolean holds(Condition condition, Row row) {
        if (condition instanceof Not not) {
            return !met(not.operand(), row);
        }
        return condition instanceof Exists exists
                ? met(exists.operand(), row)
                : against((Forall) condition, row).isEmpty();
    }

    boolean met(Condition condition, Row row) {
        return first(condition, row).isPresent();
    }

    /** The first way in which facts meet a condition. */
    Optional<Row> first(Condition condition, Row row) {
        Row[] found = new Row[1];
        boolean met = each(condition, row, Watching.NOTHING, each -> {
            found[0] = each;
            return true;
        });
        return met ? Optional.of(found[0]) : Optional.empty();
    }

    /** What matches the first condition and not the others; of one condition alone, what is of its type. */
    Optional<Row> against(Forall forall, Row row) {
        Condition first = forall.operands().get(0);
        boolean one = forall.operands().size() == 1;
        Condition whole = one && first instanceof Pattern pattern ? ofType(pattern) : first;
        Row[] found = new Row[1];
        boolean against = each(whole, row, Watching.NOTHING, each -> {
            List<Condition> others = one
                    ? List.of(first)
                    : forall.operands().subList(1, forall.operands().size());
            Object fact = each.facts().get(each.facts().size() - 1);
            boolean all =
                    others.stream().allMatch(other -> metBy(other, each, one ? Optional.of(fact) : Optional.empty()));
            found[0] = each;
            return !all;
        });
        return against ? Optional.of(found[0]) : Optional.empty();
    }

    private boolean metBy(Condition condition, Row row, Optional<Object> fact) {
        return (fact.isPresent() && condition instanceof Pattern pattern)
                ? candidate(pattern, fact.orElseThrow(), row, Watching.NOTHING, met -> true)
                : met(condition, row);
    }

    private static Pattern ofType(Pattern pattern) {
        return new Pattern(
                pattern.binding(), pattern.type(), pattern.typeSpan(), List.of(), pattern.from(), pattern.span());
    }

    private boolean pattern(Pattern pattern, Row row, Watching watching, Predicate<Row> next) {
        List<Object> candidates = candidates(pattern, row);
        watching.tried(pattern.typeSpan(), row, Optional.empty(), !candidates.isEmpty());
        for (Object fact : candidates) {
            if (candidate(pattern, fact, row, watching, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean candidate(Pattern pattern, Object fact, Row row, Watching watching, Predicate<Row> next) {
        work.step();
        Row met = row.matching(fact);
        if (pattern.binding().isPresent()) {
            met = met.with(pattern.binding().orElseThrow().name(), fact);
        }
        Optional<Row> bound = constrained(pattern.constraints(), Optional.of(fact), met, watching);
        return bound.isPresent() && next.test(bound.orElseThrow());
    }

    private Optional<Row> constrained(List<Constraint> constraints, Optional<Object> fact, Row row, Watching watching) {
        Row met = row;
        for (Constraint constraint : constraints) {
            Values values = new Values(met, fact);
            for (Expression asked : Steps.asked(constraint).toList()) {
                boolean held = values.hold(asked);
                watching.tried(asked.span(), met, fact, held);
                if (!held) {
                    return Optional.empty();
                }
            }
            met = named(constraint, values, met);
        }
        return Optional.of(met);
    }

    private static Row named(Constraint constraint, Values values, Row row) {
        return constraint
                .binding()
                .flatMap(binding -> values.ask(Steps.named(constraint)).map(value -> row.with(binding.name(), value)))
                .orElse(row);
    }

    /** The facts that a pattern is tried on. */
    List<Object> candidates(Pattern pattern, Row row) {
        List<Object> all = pattern.from()
                .map(origin -> from(pattern, origin, row))
                .orElseGet(() -> Types.fact(pattern.type()).map(base::of).orElse(List.of()));
        Optional<Predicate<Row>> certain = Optional.ofNullable(only.get(pattern.typeSpan()));
        return certain.isEmpty()
                ? all
                : all.stream()
                        .filter(fact -> certain.orElseThrow().test(bound(pattern, fact, row)))
                        .toList();
    }

    /** What a fact would bind, whether or not it meets what is asked. */
    private Row bound(Pattern pattern, Object fact, Row row) {
        work.step();
        Row bound =
                pattern.binding().map(binding -> row.with(binding.name(), fact)).orElse(row);
        for (Constraint constraint : pattern.constraints()) {
            bound = named(constraint, new Values(bound, Optional.of(fact)), bound);
        }
        return bound.matching(fact);
    }

    private List<Object> from(Pattern pattern, Origin origin, Row row) {
        Optional<Class<?>> type = Types.gathered(pattern.type());
        Optional<Object> whole = Optional.empty();
        if (origin instanceof Origin.Value value) {
            whole = new Values(row, Optional.empty()).ask(value.expression());
        } else if (origin instanceof Origin.Collect collect) {
            return List.of(Gathering.collected(this, collect, row));
        } else if (origin instanceof Origin.Accumulated accumulated) {
            whole = Gathering.of(this, accumulated.source(), accumulated.gathered(), row);
            return whole.stream().toList();
        }
        Collection<?> several = whole.filter(Collection.class::isInstance)
                .<Collection<?>>map(Collection.class::cast)
                .orElse(whole.stream().toList());
        return several.stream()
                .filter(each -> type.filter(one -> one.isInstance(each)).isPresent())
                .map(Object.class::cast)
                .toList();
    }

    private boolean accumulate(Accumulate accumulate, Row row, Watching watching, Predicate<Row> next) {
        Row met = row;
        boolean made = true;
        for (Condition.Gathered gathered : accumulate.gathered()) {
            Optional<Object> value = Gathering.of(this, accumulate.source(), gathered, row);
            made &= value.isPresent();
            if (gathered.binding().isPresent() && value.isPresent()) {
                met = met.with(gathered.binding().orElseThrow().name(), value.orElseThrow());
            }
        }
        watching.tried(accumulate.span(), row, Optional.empty(), made);
        Optional<Row> bound =
                made ? constrained(accumulate.constraints(), Optional.empty(), met, watching) : Optional.empty();
        return bound.isPresent() && next.test(bound.orElseThrow());
    }
}
