package org.deskcheck.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A count or a measured quantity.
 *
 * @param text as written: "nearly 3,000 hectares"
 * @param bound how the writing bounds the figure
 * @param hedge how firm the writing holds it to be
 * @param number the figure in the unit as written, the lower one of a range; absent where nothing is counted
 * @param upper the upper figure of a range, else the same as {@code number}
 * @param unit id of the unit as written ("hectare", "people"); empty text for a bare number
 * @param dimension what the unit measures ("area"), or the thing counted ("people"); only like is compared with like
 * @param factor one unit in the base unit of the dimension
 * @param step the place of the last digit that the writing shows, in the unit as written: 100 for 4,100
 * @param entailed what the words say, in the base unit
 * @param conveyed what a reader takes from them, in the base unit
 */
public record Quantity(
        String text,
        Bound bound,
        Hedge hedge,
        Optional<BigDecimal> number,
        Optional<BigDecimal> upper,
        String unit,
        String dimension,
        BigDecimal factor,
        BigDecimal step,
        Interval entailed,
        Interval conveyed)
        implements Value {

    @Override
    public ValueKind kind() {
        return ValueKind.QUANTITY;
    }

    /** Whether there is a figure that another can be held against. */
    public boolean comparable() {
        return number.isPresent() && bound != Bound.UNLISTED;
    }

    /** The step shown, in the base unit. */
    public BigDecimal baseStep() {
        return step.multiply(factor);
    }

    /** The figure in the base unit. */
    public Optional<BigDecimal> baseNumber() {
        return number.map(factor::multiply);
    }

    /** The upper figure in the base unit. */
    public Optional<BigDecimal> baseUpper() {
        return upper.map(factor::multiply);
    }
}
