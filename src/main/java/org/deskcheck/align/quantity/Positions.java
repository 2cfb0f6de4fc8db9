package org.deskcheck.align.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Value;

/** The answers to one question, each with the nearest ones that it excludes. */
public final class Positions {

    private final Question question;
    private final Function<Claim, Set<String>> origins;
    private final Predicate<Claim> carried;
    private final Map<Claim, List<Claim>> excluded = new HashMap<>();
    private final Map<Claim, List<Claim>> conveyed = new HashMap<>();
    private final Map<Claim, List<Claim>> own = new HashMap<>();
    private final Set<Claim> compared = new HashSet<>();

    private Positions(Question question, Function<Claim, Set<String>> origins, Predicate<Claim> carried) {
        this.question = question;
        this.origins = origins;
        this.carried = carried;
    }

    /**
     * The positions of a question, in the order of their leading claims.
     *
     * @param claims all that answer it
     * @param origins the ids of the origins behind a claim; a claim without one stands for its document
     * @param answer a claim's answer in normal form
     * @param standing whether a claim's source has given no newer answer
     * @param carried whether a claim leans on another of the dossier
     */
    public static List<Position> of(
            Question question,
            Collection<Claim> claims,
            Function<Claim, Set<String>> origins,
            Function<Claim, String> answer,
            Predicate<Claim> standing,
            Predicate<Claim> carried) {
        Positions positions = new Positions(question, origins, carried);
        List<Claim> standingClaims =
                claims.stream().filter(standing).sorted(ClaimOrder.STORY_FIRST).toList();
        Map<String, List<Claim>> byDimension = new TreeMap<>();
        for (Claim claim : standingClaims) {
            byDimension
                    .computeIfAbsent(dimension(claim.value()), unused -> new ArrayList<>())
                    .add(claim);
        }
        joinBareCounts(byDimension);
        byDimension.values().forEach(positions::sweep);
        return positions.grouped(claims.stream().sorted(ClaimOrder.STORY_FIRST).toList(), answer);
    }

    private void sweep(List<Claim> claims) {
        List<Entry> entries = claims.stream()
                .flatMap(claim -> Entry.of(claim, origin(claim)).stream())
                .toList();
        if (question.measure().course() == Course.VARIES) {
            Map<Long, List<Entry>> byDay = new TreeMap<>();
            entries.forEach(entry -> byDay.computeIfAbsent(
                            entry.first() == entry.last() ? entry.first() : Long.MIN_VALUE, unused -> new ArrayList<>())
                    .add(entry));
            byDay.remove(Long.MIN_VALUE);
            byDay.values().forEach(day -> besideOthers(day, true));
        } else {
            besideOthers(entries, question.measure().course() == Course.FIXED);
        }
        besideOwn(entries);
        terms(claims.stream().filter(claim -> claim.value() instanceof Term).toList());
    }

    private void besideOthers(List<Entry> entries, boolean anyDay) {
        if (entries.stream().map(Entry::origin).distinct().count() < 2) {
            return;
        }
        entries.forEach(entry -> compared.add(entry.claim()));
        List<Entry> mirrored = entries.stream().map(Entry::mirrored).toList();
        NearestBelow below = new NearestBelow(entries, Entry::entailed, anyDay);
        NearestBelow above = new NearestBelow(mirrored, Entry::entailed, anyDay);
        NearestBelow conveyedBelow = new NearestBelow(entries, Entry::conveyed, anyDay);
        NearestBelow conveyedAbove = new NearestBelow(mirrored, Entry::conveyed, anyDay);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Entry mirror = mirrored.get(i);
            put(excluded, entry, below.of(entry), false);
            put(excluded, entry, above.of(mirror), false);
            put(conveyed, entry, conveyedBelow.of(entry), true);
            put(conveyed, entry, conveyedAbove.of(mirror), true);
        }
    }

    private void put(Map<Claim, List<Claim>> to, Entry entry, Optional<Entry> found, boolean onlyConveyed) {
        found.map(Entry::claim)
                .filter(other -> origins.apply(other).stream().noneMatch(origins.apply(entry.claim())::contains))
                .filter(other -> !onlyConveyed || figures(entry.claim(), other) == Figures.CONVEYED_APART)
                .ifPresent(other -> to.computeIfAbsent(entry.claim(), unused -> new ArrayList<>())
                        .add(other));
    }

    private static Figures figures(Claim one, Claim other) {
        return Comparing.figures(one.value(), other.value());
    }

    /** What a document says twice, or a source says twice for one day, in two ways. */
    private void besideOwn(List<Entry> entries) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            groups.computeIfAbsent(
                            "in " + entry.claim().document().id() + "\n" + entry.origin(), unused -> new ArrayList<>())
                    .add(entry);
            if (!carried.test(entry.claim()) && entry.first() == entry.last()) {
                groups.computeIfAbsent("on " + entry.first() + "\n" + entry.origin(), unused -> new ArrayList<>())
                        .add(entry);
            }
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(this::ends);
    }

    private void ends(List<Entry> group) {
        Entry lowest = group.stream()
                .filter(entry -> entry.entailed().high().isPresent())
                .min(Comparator.comparing(
                                (Entry entry) -> entry.entailed().high().orElseThrow())
                        // at one number, the end that leaves it out parts from more
                        .thenComparing(entry -> !entry.entailed().belowHigh()))
                .orElse(group.get(0));
        Entry highest = group.stream()
                .filter(entry -> entry.entailed().low().isPresent())
                .max(Comparator.comparing(
                                (Entry entry) -> entry.entailed().low().orElseThrow())
                        .thenComparing(entry -> entry.entailed().aboveLow()))
                .orElse(group.get(0));
        for (Entry entry : group) {
            Stream.of(lowest, highest)
                    .filter(other -> other.entailed().apart(entry.entailed()))
                    .map(Entry::claim)
                    .filter(other -> !own.getOrDefault(entry.claim(), List.of()).contains(other))
                    .forEach(other -> own.computeIfAbsent(entry.claim(), unused -> new ArrayList<>())
                            .add(other));
        }
    }

    /** Yes, no and deferred exclude one another, whoever says so; the first of each other answer is named. */
    private void terms(List<Claim> claims) {
        Map<String, List<Claim>> byAnswer = new LinkedHashMap<>();
        claims.stream()
                .filter(claim -> ((Term) claim.value()).answer() != Answer.NAMED)
                .forEach(claim -> byAnswer.computeIfAbsent(((Term) claim.value()).name(), unused -> new ArrayList<>())
                        .add(claim));
        boolean several = claims.stream().map(this::origin).distinct().count() > 1;
        for (List<Claim> answer : byAnswer.values()) {
            for (Claim claim : answer) {
                if (several) {
                    compared.add(claim);
                }
                byAnswer.values().stream().filter(other -> other != answer).forEach(other -> other.stream()
                        .filter(one -> origins.apply(one).stream().noneMatch(origins.apply(claim)::contains))
                        .findFirst()
                        .ifPresent(one -> excluded.computeIfAbsent(claim, unused -> new ArrayList<>())
                                .add(one)));
            }
        }
    }

    private List<Position> grouped(List<Claim> claims, Function<Claim, String> answer) {
        Map<String, List<Claim>> byAnswer = new LinkedHashMap<>();
        claims.forEach(claim -> byAnswer.computeIfAbsent(answer.apply(claim), unused -> new ArrayList<>())
                .add(claim));
        List<Position> positions = new ArrayList<>();
        byAnswer.values().forEach(members -> positions.add(position(members, positions.size() + 1)));
        return positions;
    }

    private Position position(List<Claim> members, int number) {
        Map<String, Claim> oneAnOrigin = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        members.forEach(claim -> oneAnOrigin.putIfAbsent(origin(claim), claim));
        members.forEach(claim -> all.addAll(origins.apply(claim)));
        Claim lead = members.get(0);
        return new Position(
                question.id() + "/" + number,
                question,
                lead,
                members,
                oneAnOrigin.values().stream()
                        .filter(claim -> !claim.equals(lead))
                        .toList(),
                all.size(),
                members.stream().filter(compared::contains).toList(),
                gathered(members, excluded),
                gathered(members, conveyed),
                times(lead, gathered(members, conveyed)),
                Stream.concat(Stream.of(lead), gathered(members, excluded).stream())
                        .anyMatch(Positions::putsOff),
                gathered(members, own));
    }

    /** How many whole times the nearest of the others, as it is read, is the lead's figure, or the lead's figure is it. */
    private static int times(Claim lead, List<Claim> others) {
        return others.stream()
                .mapToInt(other -> lead.value() instanceof Quantity here && other.value() instanceof Quantity there
                        ? Math.max(times(here.conveyed(), there.conveyed()), times(there.conveyed(), here.conveyed()))
                        : 0)
                .min()
                .orElse(0);
    }

    private static int times(Interval lesser, Interval greater) {
        return lesser.high()
                .filter(high -> high.signum() > 0)
                .flatMap(high ->
                        greater.low().map(low -> low.divideToIntegralValue(high).intValue()))
                .orElse(0);
    }

    private static boolean putsOff(Claim claim) {
        return claim.value() instanceof Term term && term.answer() == Answer.DEFERRED;
    }

    private static List<Claim> gathered(List<Claim> members, Map<Claim, List<Claim>> from) {
        return members.stream()
                .flatMap(claim -> from.getOrDefault(claim, List.of()).stream())
                .distinct()
                .sorted(ClaimOrder.STORY_FIRST)
                .toList();
    }

    private String origin(Claim claim) {
        return String.join("\n", origins.apply(claim).stream().sorted().toList());
    }

    private static String dimension(Value value) {
        return value instanceof Quantity quantity
                ? quantity.dimension()
                : value.kind().name();
    }

    /** A bare count answers in the only thing that the others count. */
    private static void joinBareCounts(Map<String, List<Claim>> byDimension) {
        List<Claim> bare = byDimension.get("number");
        List<Map.Entry<String, List<Claim>>> counts = byDimension.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("number"))
                .filter(entry -> entry.getValue().get(0).value() instanceof Quantity quantity
                        && bare != null
                        && bare.get(0).value() instanceof Quantity first
                        && Comparing.comparable(quantity, first))
                .toList();
        if (bare != null && counts.size() == 1) {
            counts.get(0).getValue().addAll(bare);
            counts.get(0).getValue().sort(ClaimOrder.STORY_FIRST);
            byDimension.remove("number");
        }
    }
}
