package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import org.deskcheck.fact.Interval;

/** Intervals as tests write them: {@code [4050, 4150]}, {@code (4100, )}. */
final class Intervals {

    private Intervals() {}

    static String shown(Interval interval) {
        return (interval.aboveLow() || interval.low().isEmpty() ? "(" : "[")
                + interval.low().map(Intervals::plain).orElse(interval.high().isEmpty() ? " " : "")
                + ", "
                + interval.high().map(Intervals::plain).orElse("")
                + (interval.belowHigh() || interval.high().isEmpty() ? ")" : "]");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
