package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Order;
import org.deskcheck.fact.Quantity;

/** Figures as they are reckoned with. */
final class Numbers {

    static final String PERCENT = "percent";
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Numbers() {}

    static Quantity of(Claim claim) {
        return (Quantity) claim.value();
    }

    /**
     * What a figure can be, in the base unit. A percentage without decimals is rounded to whole ones, whatever its last
     * digit; all of a thing is 100 per cent and no less.
     */
    static Interval interval(Quantity quantity) {
        boolean all = quantity.bound() == Bound.EXACT
                && quantity.number().orElseThrow().compareTo(HUNDRED) == 0;
        if (!percent(quantity) || (quantity.bound() != Bound.EXACT && quantity.bound() != Bound.RANGE)) {
            return quantity.entailed();
        }
        if (all) {
            return Interval.of(HUNDRED, HUNDRED);
        }
        BigDecimal half = quantity.step().max(step(quantity)).multiply(HALF);
        return Interval.of(
                quantity.number().orElseThrow().subtract(half),
                quantity.upper().orElseThrow().add(half));
    }

    /** The step to which a percentage is rounded: whole ones, or the decimals that it shows. */
    static BigDecimal step(Quantity percentage) {
        return percentage.step().min(BigDecimal.ONE);
    }

    static boolean percent(Quantity quantity) {
        return quantity.dimension().equals(PERCENT);
    }

    /** Whether it is a number of things, and no measured quantity. */
    static boolean counts(Quantity quantity) {
        return quantity.factor().compareTo(BigDecimal.ONE) == 0
                && (quantity.unit().isEmpty() || quantity.dimension().equals(quantity.unit()));
    }

    static Interval plus(Interval one, Interval other) {
        return new Interval(
                sum(one.low(), other.low()),
                one.aboveLow() || other.aboveLow(),
                sum(one.high(), other.high()),
                one.belowHigh() || other.belowHigh());
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(here -> other.map(here::add));
    }

    static Order order(Interval one, Interval other) {
        return one.endsBefore(other) ? Order.BELOW : other.endsBefore(one) ? Order.ABOVE : Order.MEETING;
    }

    /** How far one number lies from another, in whole hundredths of the other. */
    static int gap(BigDecimal number, BigDecimal from) {
        return from.signum() == 0
                ? 0
                : number.subtract(from)
                        .abs()
                        .multiply(HUNDRED)
                        .divide(from.abs(), MathContext.DECIMAL64)
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue();
    }

    /** A quotient to three decimals. */
    static BigDecimal rounded(BigDecimal number, BigDecimal by) {
        return number.divide(by, 3, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    static boolean bare(Claim claim) {
        return claim.bound() == Bound.EXACT;
    }
}
