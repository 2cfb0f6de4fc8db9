package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Quantity;

/** The operators of a flat row, from {@code operators.tsv}. */
public final class Operators {

    private record Meaning(Bound bound, Hedge hedge) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        for (List<String> row : Table.rows("operators.tsv", 3)) {
            MEANINGS.put(row.get(0), new Meaning(Bound.valueOf(row.get(1)), Hedge.valueOf(row.get(2))));
        }
    }

    private Operators() {}

    public static boolean listed(String operator) {
        return MEANINGS.containsKey(operator);
    }

    /**
     * The quantity that a row gives, an absent number being no end on that side; one with an operator that is not
     * listed is kept and compares with nothing.
     */
    public static Quantity quantity(
            String text, String operator, Optional<BigDecimal> least, Optional<BigDecimal> most, Unit unit) {
        Meaning meaning = MEANINGS.getOrDefault(operator, new Meaning(Bound.UNLISTED, Hedge.STATED));
        if (meaning.bound() == Bound.DECADE && least.isEmpty() && most.isEmpty()) {
            Plurals.Decade decade = Plurals.named(operator).orElseThrow();
            return quantity(text, operator, decade.least(), decade.most(), unit);
        }
        Bound bound = bound(meaning.bound(), least, most);
        if (bound == Bound.UNLISTED || bound == Bound.UNCOUNTED) {
            return Quantities.uncounted(text, bound, meaning.hedge(), least, unit);
        }
        boolean fromAbove = bound == Bound.NEARLY || bound == Bound.LESS_THAN || bound == Bound.UP_TO;
        BigDecimal low = least.or(() -> most).orElseThrow();
        BigDecimal high = most.or(() -> least).orElseThrow();
        return Quantities.of(text, bound, meaning.hedge(), fromAbove ? high : low, high, unit);
    }

    /** A range with one end is open at the other; "about dozens" has no figure. */
    private static Bound bound(Bound operator, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        if (operator != Bound.UNLISTED && least.isEmpty() && most.isEmpty()) {
            return Bound.UNCOUNTED;
        }
        boolean two = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) != 0;
        boolean one = least.isEmpty() || most.isEmpty();
        return switch (operator) {
            case EXACT -> two ? Bound.RANGE : Bound.EXACT;
            case ABOUT -> most.isEmpty() ? Bound.UNCOUNTED : Bound.ABOUT;
            case RANGE, LOW_END, DECADE -> !one ? operator : least.isPresent() ? Bound.AT_LEAST : Bound.UP_TO;
            default -> operator;
        };
    }
}
