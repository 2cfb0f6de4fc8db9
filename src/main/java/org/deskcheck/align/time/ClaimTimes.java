package org.deskcheck.align.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Clock;
import org.deskcheck.fact.Clocks;
import org.deskcheck.fact.DayTold;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.PublishedOrder;
import org.deskcheck.fact.Sequence;

/** The times of a claim beside each other, and beside those of a statement that it leans on. */
public final class ClaimTimes {

    private record Pair(Clock first, Clock second) {}

    /** In the course of things nothing is said before it happens, nor printed before it is said. */
    private static final List<Pair> PAIRS = List.of(
            new Pair(Clock.HAPPENED, Clock.AS_OF),
            new Pair(Clock.HAPPENED, Clock.SAID),
            new Pair(Clock.HAPPENED, Clock.PUBLISHED),
            new Pair(Clock.AS_OF, Clock.PUBLISHED),
            new Pair(Clock.SAID, Clock.PUBLISHED));

    private ClaimTimes() {}

    /** One pair of times for each two that a claim is given; {@code ahead} says whether it tells of what is to come. */
    public static List<Clocks> clocks(List<Claim> claims, Predicate<Claim> ahead) {
        List<Clocks> clocks = new ArrayList<>();
        for (Claim claim : claims) {
            Map<Clock, Moment> times = times(claim);
            for (Pair pair : PAIRS) {
                Optional<Moment> first = Optional.ofNullable(times.get(pair.first()));
                Optional<Moment> second = Optional.ofNullable(times.get(pair.second()));
                first.ifPresent(begin -> second.ifPresent(end -> {
                    Ordering ordering = Ordering.of(begin, end);
                    clocks.add(new Clocks(
                            claim,
                            pair.first(),
                            pair.second(),
                            begin,
                            end,
                            ordering.order(),
                            ordering.zoneDecides(),
                            ahead.test(claim)));
                }));
            }
        }
        return clocks;
    }

    private static Map<Clock, Moment> times(Claim claim) {
        Map<Clock, Moment> times = new EnumMap<>(Clock.class);
        Moment published = claim.document().published();
        times.put(Clock.PUBLISHED, published);
        // without an as-of of its own a claim holds for the day of publication
        if (!claim.asOf().equals(published)) {
            times.put(Clock.AS_OF, claim.asOf());
        }
        // the day of a claim that answers with a day is its answer
        if (!(claim.value() instanceof Moment)) {
            claim.happened().ifPresent(happened -> times.put(Clock.HAPPENED, happened));
        }
        claim.said().ifPresent(said -> times.put(Clock.SAID, said));
        return times;
    }

    /** The days on which a claim and a statement that it leans on have something happen, where each has one day. */
    public static Optional<DayTold> dayTold(Claim claim, Claim cited) {
        if ((claim.value() instanceof Moment) != (cited.value() instanceof Moment)) {
            return Optional.empty();
        }
        return day(claim).flatMap(told -> day(cited).map(stated -> {
            Ordering ordering = Ordering.of(stated, told);
            boolean later = stated.dayBefore(told);
            return new DayTold(
                    claim,
                    cited,
                    told,
                    stated,
                    ordering.order(),
                    later ? ordering.days() : -ordering.days(),
                    Ordering.zoned(told) && Ordering.zoned(stated),
                    oneDay(told, cited.document().published()),
                    oneDay(told, claim.document().published()));
        }));
    }

    private static Optional<Moment> day(Claim claim) {
        Optional<Moment> day = claim.value() instanceof Moment moment ? Optional.of(moment) : claim.happened();
        return day.filter(Moment::singleDay);
    }

    private static boolean oneDay(Moment one, Moment other) {
        return other.singleDay() && one.firstDay().equals(other.firstDay());
    }

    /** The documents of a claim and of a statement that it leans on, by publication. */
    public static PublishedOrder publishedOrder(Claim claim, Claim cited) {
        Sequence order = Ordering.of(
                        claim.document().published(), cited.document().published())
                .order();
        return new PublishedOrder(claim, cited, order, daysBetween(cited, claim), dated(claim));
    }

    private static int daysBetween(Claim first, Claim second) {
        Optional<LocalDate> from = first.document().published().lastDay();
        Optional<LocalDate> to = second.document().published().firstDay();
        return from.isPresent() && to.isPresent()
                ? (int) Math.max(0, ChronoUnit.DAYS.between(from.get(), to.get()))
                : 0;
    }

    private static boolean dated(Claim claim) {
        return !claim.asOf().equals(claim.document().published())
                || claim.happened().isPresent();
    }
}
