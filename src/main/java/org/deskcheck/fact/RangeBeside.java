package org.deskcheck.fact;

import java.util.List;

/**
 * A bare number, and a range that the same document gives for the same question, by the same voice and day.
 *
 * @param point the bare number
 * @param range the range
 * @param end which end of the range the number is
 */
public record RangeBeside(Claim point, Claim range, RangeEnd end) implements Comparison {

    @Override
    public Check check() {
        return Check.OWN_RANGE;
    }

    @Override
    public List<Claim> compared() {
        return List.of(point);
    }
}
