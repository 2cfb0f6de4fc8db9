package org.deskcheck.align.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Event;
import org.deskcheck.fact.EventOrder;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Sequence;
import org.deskcheck.fact.Weekday;
import org.deskcheck.vocabulary.Moments;

/** Events in the order that the file declares, and weekdays beside dates. */
public final class Events {

    private Events() {}

    /**
     * One order for each declared pair of events whose times are known: by the claims that tell of them, else by the
     * events' own times.
     *
     * @param claimsOf the claims that tell of an event, by its id
     */
    public static List<EventOrder> orders(List<EventEntry> entries, Map<String, List<Claim>> claimsOf) {
        Map<String, EventEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<EventOrder> orders = new ArrayList<>();
        for (EventEntry second : entries) {
            Stream.concat(second.follows().stream(), second.answers().stream())
                    .distinct()
                    .map(byId::get)
                    .filter(first -> first != null)
                    .forEach(first -> order(first, second, claimsOf).ifPresent(orders::add));
        }
        return orders;
    }

    private static Optional<EventOrder> order(EventEntry first, EventEntry second, Map<String, List<Claim>> claimsOf) {
        List<Claim> tellFirst = claimsOf.getOrDefault(first.id(), List.of());
        List<Claim> tellSecond = claimsOf.getOrDefault(second.id(), List.of());
        Optional<Moment> firstWhen = when(first, tellFirst);
        Optional<Moment> secondWhen = when(second, tellSecond);
        List<Claim> about = tellSecond.isEmpty() ? tellFirst : tellSecond;
        if (firstWhen.isEmpty() || secondWhen.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        Claim claim = tells(about, tellSecond.isEmpty() ? firstWhen.get() : secondWhen.get());
        return Optional.of(new EventOrder(
                new Event(first.id(), first.name(), firstWhen),
                new Event(second.id(), second.name(), secondWhen),
                firstWhen.get(),
                secondWhen.get(),
                sequence(firstWhen.get(), secondWhen.get()),
                claim,
                tellFirst.stream()
                        .filter(other -> !other.equals(claim))
                        .limit(1)
                        .toList()));
    }

    /** The story's own account of when it was, else any claim's, else the event's own time. */
    private static Optional<Moment> when(EventEntry event, List<Claim> claims) {
        return Stream.concat(
                        claims.stream().filter(claim -> claim.document().story()),
                        claims.stream().filter(claim -> !claim.document().story()))
                .flatMap(claim -> claim.happened().stream())
                .findFirst()
                .or(() -> event.when().map(Moments::unplaced));
    }

    private static Claim tells(List<Claim> claims, Moment when) {
        return claims.stream()
                .filter(claim -> claim.happened().filter(when::equals).isPresent())
                .findFirst()
                .orElse(claims.get(0));
    }

    private static Sequence sequence(Moment first, Moment second) {
        if (second.before(first)) {
            return Sequence.BEFORE;
        }
        return first.before(second) ? Sequence.AFTER : Sequence.OPEN;
    }

    /** One weekday for each date that a claim, or its document, writes with one. */
    public static List<Weekday> weekdays(List<Claim> claims) {
        List<Weekday> weekdays = new ArrayList<>();
        Map<String, Claim> firstOf = new HashMap<>();
        for (Claim claim : claims) {
            Stream.of(claim.happened(), claim.said(), Optional.of(claim.asOf()), value(claim))
                    .flatMap(Optional::stream)
                    .distinct()
                    .filter(moment -> !moment.equals(claim.document().published()))
                    .forEach(moment -> weekday(claim, moment).ifPresent(weekdays::add));
            if (firstOf.putIfAbsent(claim.document().id(), claim) == null) {
                weekday(claim, claim.document().published()).ifPresent(weekdays::add);
            }
        }
        return weekdays;
    }

    private static Optional<Moment> value(Claim claim) {
        return claim.value() instanceof Moment moment ? Optional.of(moment) : Optional.empty();
    }

    private static Optional<Weekday> weekday(Claim claim, Moment moment) {
        return moment.weekday().filter(printed -> moment.singleDay()).flatMap(printed -> moment.firstDay()
                .map(day -> new Weekday(
                        claim,
                        moment,
                        printed,
                        day.getDayOfWeek(),
                        moment.equals(claim.document().published()))));
    }
}
