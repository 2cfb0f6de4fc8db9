package org.deskcheck.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A stretch of numbers; an absent end is unbounded.
 *
 * @param low the least number; absent where there is none
 * @param aboveLow whether {@code low} itself is left out
 * @param high the greatest number; absent where there is none
 * @param belowHigh whether {@code high} itself is left out
 */
public record Interval(Optional<BigDecimal> low, boolean aboveLow, Optional<BigDecimal> high, boolean belowHigh) {

    /** Every number: what "several" says. */
    public static final Interval ALL = new Interval(Optional.empty(), false, Optional.empty(), false);

    /** Both ends belong to it. */
    public static Interval of(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), false, Optional.of(high), false);
    }

    /** That number and all above it. */
    public static Interval from(BigDecimal low) {
        return new Interval(Optional.of(low), false, Optional.empty(), false);
    }

    /** All above that number. */
    public static Interval above(BigDecimal low) {
        return new Interval(Optional.of(low), true, Optional.empty(), false);
    }

    /** The first number and all up to the second, which is left out. */
    public static Interval below(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(low), false, Optional.of(high), true);
    }

    /** Whether no number lies in both. */
    public boolean apart(Interval other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    /** Whether every number here is less than every number there. */
    public boolean endsBefore(Interval other) {
        if (high.isEmpty() || other.low.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(other.low.get());
        return order < 0 || (order == 0 && (belowHigh || other.aboveLow));
    }

    /** Whether the number lies in it. */
    public boolean contains(BigDecimal number) {
        return !apart(of(number, number));
    }

    /** Whether every number there lies here too. */
    public boolean covers(Interval other) {
        return !startsAfter(other) && !stopsShortOf(other);
    }

    /** Every number of it, so many times. */
    public Interval times(BigDecimal factor) {
        return new Interval(low.map(factor::multiply), aboveLow, high.map(factor::multiply), belowHigh);
    }

    /** Whether it has both ends. */
    public boolean bounded() {
        return low.isPresent() && high.isPresent();
    }

    private boolean startsAfter(Interval other) {
        if (low.isEmpty()) {
            return false;
        }
        if (other.low.isEmpty()) {
            return true;
        }
        int order = low.get().compareTo(other.low.get());
        return order > 0 || (order == 0 && aboveLow && !other.aboveLow);
    }

    private boolean stopsShortOf(Interval other) {
        if (high.isEmpty()) {
            return false;
        }
        if (other.high.isEmpty()) {
            return true;
        }
        int order = high.get().compareTo(other.high.get());
        return order < 0 || (order == 0 && belowHigh && !other.belowHigh);
    }
}
