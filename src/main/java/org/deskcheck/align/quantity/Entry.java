package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;

/**
 * A claim as the sweep sees it.
 *
 * @param first the first day for which it may hold, as days since 1970, the least where that is open
 * @param last the last day for which it may hold, the greatest where that is open
 * @param origin who stands behind it, all in one text
 */
record Entry(Claim claim, Interval entailed, Interval conveyed, long first, long last, String origin) {

    /** A claim whose value lies between two ends; empty where it has none, or is only planned or feared. */
    static Optional<Entry> of(Claim claim, String origin) {
        return claim.value() instanceof Quantity quantity
                ? quantity(claim, quantity, origin)
                : claim.value() instanceof Moment moment
                        ? Optional.of(moment(claim, moment, origin))
                        : Optional.empty();
    }

    /** The same with every number turned to its negative, so that what lay above lies below. */
    Entry mirrored() {
        return new Entry(claim, mirrored(entailed), mirrored(conveyed), -last, -first, origin);
    }

    private static Optional<Entry> quantity(Claim claim, Quantity quantity, String origin) {
        boolean says =
                !quantity.entailed().equals(Interval.ALL) && quantity.hedge().counted();
        return says ? Optional.of(of(claim, quantity.entailed(), quantity.conveyed(), origin)) : Optional.empty();
    }

    private static Entry moment(Claim claim, Moment moment, String origin) {
        Interval interval = Interval.below(seconds(moment.earliest()), seconds(moment.latest()));
        return of(claim, interval, interval, origin);
    }

    private static Entry of(Claim claim, Interval entailed, Interval conveyed, String origin) {
        long first = claim.asOf().firstDay().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE / 2);
        long last = claim.asOf().lastDay().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE / 2);
        return new Entry(claim, entailed, conveyed, first, last, origin);
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }

    // below and above change places on purpose
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    private static Interval mirrored(Interval interval) {
        return new Interval(
                interval.high().map(BigDecimal::negate),
                interval.belowHigh(),
                interval.low().map(BigDecimal::negate),
                interval.aboveLow());
    }
}
