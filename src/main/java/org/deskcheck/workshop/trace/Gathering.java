package org.deskcheck.workshop.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Gathered;
import org.deskcheck.pack.drl.Condition.Origin;

/** What is made of all facts that meet a condition. */
final class Gathering {

    private static final Comparator<Object> IN_ORDER = Gathering::order;

    private Gathering() {}

    static List<Object> collected(Matching matching, Origin.Collect collect, Row row) {
        List<Object> facts = new ArrayList<>();
        matching.each(collect.pattern(), row, Watching.NOTHING, met -> {
            facts.add(met.facts().get(met.facts().size() - 1));
            return false;
        });
        return facts;
    }

    /** Empty where there is nothing to make it of, and no such thing as none. */
    static Optional<Object> of(Matching matching, Condition source, Gathered gathered, Row row) {
        List<Object> values = new ArrayList<>();
        matching.each(source, row, Watching.NOTHING, met -> {
            values.add(
                    gathered.arguments().isEmpty()
                            ? met
                            : new Values(met, Optional.empty())
                                    .ask(gathered.arguments().get(0))
                                    .orElse(Nothing.NOTHING));
            return false;
        });
        return switch (gathered.function()) {
            case "count" -> Optional.of((long) values.size());
            case "collectList" -> Optional.of(List.copyOf(values));
            case "collectSet" -> Optional.of(new LinkedHashSet<>(values));
            case "min" -> values.stream().min(IN_ORDER);
            case "max" -> values.stream().max(IN_ORDER);
            case "sum" -> Optional.of(sum(values));
            case "average" ->
                values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128));
            default -> throw new IllegalArgumentException("no such function: " + gathered.function());
        };
    }

    private static BigDecimal sum(List<Object> values) {
        return values.stream()
                .filter(Number.class::isInstance)
                .map(Numbers::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @SuppressWarnings("unchecked") // the check of types lets only what has an order be asked for its least
    private static int order(Object left, Object right) {
        return left instanceof Number && right instanceof Number
                ? Numbers.exact(left).compareTo(Numbers.exact(right))
                : ((Comparable<Object>) left).compareTo(right);
    }
}
