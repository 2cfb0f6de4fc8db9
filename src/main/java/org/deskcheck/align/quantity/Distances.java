package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Distance;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;

/** The greatest and the least figure for a question, against those of all other origins: one walk along each. */
public final class Distances {

    /** So many days apart, a number that goes up and down is still of one size. */
    private static final int DAYS_COMPARED = 3;

    private final Course course;
    private final Function<Claim, Set<String>> origins;

    private Distances(Question question, Function<Claim, Set<String>> origins) {
        this.course = question.measure().course();
        this.origins = origins;
    }

    /**
     * The distances of a question.
     *
     * @param claims those that answer it, and whose source has given no newer answer
     * @param origins the ids of the origins behind a claim
     */
    public static List<Distance> of(Question question, Collection<Claim> claims, Function<Claim, Set<String>> origins) {
        Distances distances = new Distances(question, origins);
        Map<String, List<Entry>> byDimension = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.value() instanceof Quantity quantity && quantity.comparable()) {
                Entry.of(
                                claim,
                                String.join(
                                        "\n",
                                        origins.apply(claim).stream().sorted().toList()))
                        .filter(entry -> low(entry).isPresent() && high(entry).isPresent())
                        .ifPresent(entry -> byDimension
                                .computeIfAbsent(quantity.dimension(), unused -> new ArrayList<>())
                                .add(entry));
            }
        }
        List<Distance> found = new ArrayList<>();
        for (List<Entry> entries : byDimension.values()) {
            Comparator<Entry> greatest =
                    Comparator.comparing((Entry entry) -> low(entry).orElseThrow());
            Comparator<Entry> least =
                    Comparator.comparing((Entry entry) -> high(entry).orElseThrow());
            distances.from(entries, greatest.reversed(), true).ifPresent(found::add);
            distances.from(entries, least, false).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Distance> from(List<Entry> entries, Comparator<Entry> order, boolean above) {
        Entry end = entries.stream()
                .min(order.thenComparing(Entry::claim, ClaimOrder.STORY_FIRST))
                .orElseThrow();
        Set<String> own = origins.apply(end.claim());
        Set<String> others = new HashSet<>();
        List<Entry> held = new ArrayList<>();
        for (Entry entry : entries) {
            Set<String> behind = origins.apply(entry.claim());
            if (behind.stream().noneMatch(own::contains) && timely(end, entry, above)) {
                held.add(entry);
                others.addAll(behind);
            }
        }
        if (others.size() < 2) {
            return Optional.empty();
        }
        Entry top = held.stream()
                .max(Comparator.comparing((Entry entry) -> high(entry).orElseThrow())
                        .thenComparing(Entry::claim, ClaimOrder.STORY_FIRST.reversed()))
                .orElseThrow();
        Entry bottom = held.stream()
                .min(Comparator.comparing((Entry entry) -> low(entry).orElseThrow())
                        .thenComparing(Entry::claim, ClaimOrder.STORY_FIRST))
                .orElseThrow();
        int times = above ? times(low(end), high(top)) : times(low(bottom), high(end));
        return Optional.of(new Distance(
                end.claim(),
                above ? top.claim() : bottom.claim(),
                times,
                Math.max(1, times(high(top), low(bottom))),
                others.size()));
    }

    /** A count that grows is held against no earlier one if it is the greatest, no later one if it is the least. */
    private boolean timely(Entry end, Entry other, boolean above) {
        return switch (course) {
            case FIXED -> true;
            case VARIES -> end.first() <= other.last() + DAYS_COMPARED && other.first() <= end.last() + DAYS_COMPARED;
            case GROWS -> above ? other.last() >= end.first() : other.first() <= end.last();
        };
    }

    private static int times(Optional<BigDecimal> greater, Optional<BigDecimal> lesser) {
        return lesser.filter(low -> low.signum() > 0)
                .flatMap(low -> greater.map(high -> high.divideToIntegralValue(low)))
                .map(whole -> whole.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
                .orElse(0);
    }

    /** As it is read: "more than 4,100" has no end that it could be held to. */
    private static Optional<BigDecimal> low(Entry entry) {
        return entry.conveyed().low();
    }

    private static Optional<BigDecimal> high(Entry entry) {
        Interval conveyed = entry.conveyed();
        return conveyed.high();
    }
}
