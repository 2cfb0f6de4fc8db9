package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Interval;

/**
 * What a bounded figure says and what a reader takes from it, with N the figure, M the upper one of a range and s the
 * step shown. The table is docs/values.md; its sources are Krifka 2007 on granularity, and Cummins, Sauerland and Solt
 * 2012 (doi 10.1007/s10988-012-9114-0) on "more than" and its conveyed upper end.
 */
final class Bounds {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Bounds() {}

    /** What the words say. */
    static Interval entailed(Bound bound, BigDecimal n, BigDecimal m, BigDecimal s) {
        return switch (bound) {
            case EXACT -> around(n, n, precision(s));
            case ABOUT -> around(n, m, s);
            case MORE_THAN -> Interval.above(n);
            case LITTLE_OVER -> new Interval(Optional.of(n), true, Optional.of(n.add(s)), false);
            case AT_LEAST -> Interval.from(n);
            case NEARLY -> Interval.of(n.subtract(s), n);
            case LESS_THAN -> new Interval(bottom(n), false, Optional.of(n), true);
            case UP_TO -> new Interval(bottom(n), false, Optional.of(n), false);
            case RANGE, LOW_END, DECADE -> Interval.of(n, m);
            case UNCOUNTED -> Interval.from(n);
            case UNLISTED, NONE -> Interval.ALL;
        };
    }

    /** What a reader takes from them. */
    static Interval conveyed(Bound bound, BigDecimal n, BigDecimal m, BigDecimal s) {
        BigDecimal half = s.multiply(HALF);
        return switch (bound) {
            case ABOUT -> around(n, m, half);
            case MORE_THAN, AT_LEAST -> Interval.of(n, m.add(s));
            case LITTLE_OVER -> Interval.of(n, n.add(half));
            case NEARLY -> Interval.of(n.subtract(half), n);
            case LESS_THAN, UP_TO -> Interval.of(n.subtract(s), n);
            default -> entailed(bound, n, m, s);
        };
    }

    /** An integer whose last digit is not 0 is meant to the unit; every other figure to half the step that it shows. */
    private static BigDecimal precision(BigDecimal step) {
        return step.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ZERO : step.multiply(HALF);
    }

    /** What is counted or measured begins at 0; below a figure that is itself less than 0 there is no bottom. */
    private static Optional<BigDecimal> bottom(BigDecimal n) {
        return n.signum() < 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO);
    }

    private static Interval around(BigDecimal low, BigDecimal high, BigDecimal width) {
        return Interval.of(low.subtract(width), high.add(width));
    }
}
