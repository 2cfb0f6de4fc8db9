package org.deskcheck.align.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Event;
import org.deskcheck.fact.EventOrder;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Sequence;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.fact.Weekday;
import org.deskcheck.vocabulary.Moments;

/** Events in the order that the file declares, and weekdays beside dates. */
public final class Events {

    /** The story's own account first, then in the order of publication. */
    private static final Comparator<Claim> NEAREST = Comparator.comparing(
                    (Claim claim) -> !claim.document().story())
            .thenComparing(claim -> claim.document().published().earliest())
            .thenComparing(Claim::id);

    /** When an event was, and the document that says so; empty text where it is the file's own word. */
    private record When(Moment moment, String document) {}

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
        List<Claim> tellFirst = sorted(claimsOf.getOrDefault(first.id(), List.of()));
        List<Claim> tellSecond = sorted(claimsOf.getOrDefault(second.id(), List.of()));
        Optional<When> firstWhen = when(first, tellFirst);
        Optional<When> secondWhen = when(second, tellSecond);
        List<Claim> about = tellSecond.isEmpty() ? tellFirst : tellSecond;
        if (firstWhen.isEmpty() || secondWhen.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        Moment firstMoment = firstWhen.get().moment();
        Moment secondMoment = secondWhen.get().moment();
        Claim claim = tells(about, tellSecond.isEmpty() ? firstMoment : secondMoment);
        return Optional.of(new EventOrder(
                new Event(first.id(), first.name(), Optional.of(firstMoment)),
                new Event(second.id(), second.name(), Optional.of(secondMoment)),
                firstMoment,
                secondMoment,
                second.answers().contains(first.id()),
                sequence(firstWhen.get(), secondWhen.get()),
                claim,
                tellFirst.isEmpty() || tellSecond.isEmpty() ? List.of() : List.of(tells(tellFirst, firstMoment))));
    }

    /** Claims that tell of an event whose order is declared, while one of the two events has no time. */
    public static List<Unchecked> untimed(List<EventEntry> entries, Map<String, List<Claim>> claimsOf) {
        Map<String, EventEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        List<Unchecked> untimed = new ArrayList<>();
        for (EventEntry second : entries) {
            Stream.concat(second.follows().stream(), second.answers().stream())
                    .distinct()
                    .map(byId::get)
                    .filter(first -> first != null)
                    .forEach(first -> untimed(first, second, claimsOf).ifPresent(untimed::add));
        }
        return untimed;
    }

    private static Optional<Unchecked> untimed(EventEntry first, EventEntry second, Map<String, List<Claim>> claimsOf) {
        List<Claim> tell = sorted(claimsOf.getOrDefault(second.id(), List.of()));
        return tell.stream().findFirst().flatMap(claim -> Stream.of(first, second)
                .filter(event -> when(event, claimsOf.getOrDefault(event.id(), List.of()))
                        .isEmpty())
                .findFirst()
                .map(event -> new Unchecked(
                        claim, Check.EVENT_ORDER, "nothing in the dossier says when " + event.name() + " was")));
    }

    private static List<Claim> sorted(List<Claim> claims) {
        return claims.stream().sorted(NEAREST).toList();
    }

    /** The nearest account of when it was, else the event's own time. */
    private static Optional<When> when(EventEntry event, List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.happened().stream()
                        .map(moment -> new When(moment, claim.document().id())))
                .findFirst()
                .or(() -> event.when().map(Moments::unplaced).map(moment -> new When(moment, "")));
    }

    private static Claim tells(List<Claim> claims, Moment when) {
        return claims.stream()
                .filter(claim -> claim.happened().filter(when::equals).isPresent())
                .findFirst()
                .orElse(claims.get(0));
    }

    /** By instants; two days of one document, which share its zone whatever that is, by the calendar too. */
    private static Sequence sequence(When first, When second) {
        boolean oneZone = first.document().equals(second.document());
        if (second.moment().before(first.moment())
                || (oneZone && second.moment().dayBefore(first.moment()))) {
            return Sequence.BEFORE;
        }
        return first.moment().before(second.moment())
                        || (oneZone && first.moment().dayBefore(second.moment()))
                ? Sequence.AFTER
                : Sequence.OPEN;
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
