package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Quantity;

/** Makes quantities: the intervals of {@link Bounds}, in the base unit of the unit as written. */
public final class Quantities {

    private Quantities() {}

    /**
     * A quantity with a figure.
     *
     * @param upper the upper figure of a range; the same as {@code number} where there is none
     */
    public static Quantity of(
            String text, Bound bound, Hedge hedge, BigDecimal number, BigDecimal upper, BigDecimal step, Unit unit) {
        return new Quantity(
                text,
                bound,
                hedge,
                Optional.of(plain(number)),
                Optional.of(plain(upper)),
                unit.id(),
                unit.dimension(),
                unit.factor(),
                plain(step),
                plain(Bounds.entailed(bound, number, upper, step).times(unit.factor())),
                plain(Bounds.conveyed(bound, number, upper, step).times(unit.factor())));
    }

    /** A quantity with a figure whose step its digits show. */
    public static Quantity of(String text, Bound bound, Hedge hedge, BigDecimal number, BigDecimal upper, Unit unit) {
        return of(text, bound, hedge, number, upper, Numerals.step(number).min(Numerals.step(upper)), unit);
    }

    /** A plural that nobody counted, or words that no table lists; {@code least} is what the words say at least. */
    public static Quantity uncounted(String text, Bound bound, Hedge hedge, Optional<BigDecimal> least, Unit unit) {
        Interval interval = plain(least.map(Interval::from).orElse(Interval.ALL).times(unit.factor()));
        return new Quantity(
                text,
                bound,
                hedge,
                Optional.empty(),
                Optional.empty(),
                unit.id(),
                unit.dimension(),
                unit.factor(),
                BigDecimal.ONE,
                interval,
                interval);
    }

    /** The one form of a number, so that equal ones are the same: 4150, not 4150.0 or 4.15E+3. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Interval plain(Interval interval) {
        return new Interval(
                interval.low().map(Quantities::plain),
                interval.aboveLow(),
                interval.high().map(Quantities::plain),
                interval.belowHigh());
    }

    /** The same figure under another unit. */
    public static Quantity under(Quantity quantity, Unit unit) {
        return of(
                quantity.text(),
                quantity.bound(),
                quantity.hedge(),
                quantity.number().orElseThrow(),
                quantity.upper().orElseThrow(),
                quantity.step(),
                unit);
    }

    /** The same writing with another figure, in the same unit. */
    public static Quantity with(Quantity quantity, BigDecimal number, BigDecimal upper, BigDecimal step) {
        Unit unit = new Unit(quantity.unit(), quantity.dimension(), quantity.factor(), "");
        return of(quantity.text(), quantity.bound(), quantity.hedge(), number, upper, step, unit);
    }

    /** The same quantity under other words. */
    public static Quantity worded(Quantity quantity, String text) {
        return new Quantity(
                text,
                quantity.bound(),
                quantity.hedge(),
                quantity.number(),
                quantity.upper(),
                quantity.unit(),
                quantity.dimension(),
                quantity.factor(),
                quantity.step(),
                quantity.entailed(),
                quantity.conveyed());
    }
}
