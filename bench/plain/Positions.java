import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The positions of a question: its answers, held against each other by sorting and one sweep. */
final class Positions {

    private final Question question;

    private Positions(Question question) {
        this.question = question;
    }

    static void of(Question question) {
        List<Claim> claims = new ArrayList<>(question.answers);
        claims.sort(Claim.STORY_FIRST);
        List<Claim> counted = claims.stream().filter(claim -> claim.figure.counted()).toList();
        Positions positions = new Positions(question);
        if (question.course == Question.Course.VARIES) {
            Map<Long, List<Claim>> byDay = new TreeMap<>();
            counted.forEach(claim ->
                    byDay.computeIfAbsent(claim.document.day(), day -> new ArrayList<>()).add(claim));
            byDay.values().forEach(day -> positions.besideOthers(day, true));
        } else {
            positions.besideOthers(counted, question.course == Question.Course.FIXED);
        }
        positions.besideOwn(counted);
        question.positions = positions.grouped(claims);
    }

    private void besideOthers(List<Claim> claims, boolean anyDay) {
        if (claims.isEmpty() || claims.stream().allMatch(claim -> claim.standsFor.equals(claims.get(0).standsFor))) {
            return;
        }
        Below below = new Below(entries(claims, claim -> claim.figure.entailed()), anyDay);
        Below above = new Below(mirrored(claims, claim -> claim.figure.entailed()), anyDay);
        Below conveyedBelow = new Below(entries(claims, claim -> claim.figure.conveyed()), anyDay);
        Below conveyedAbove = new Below(mirrored(claims, claim -> claim.figure.conveyed()), anyDay);
        for (Claim claim : claims) {
            claim.compared = true;
            claim.excluded = nearest(
                    below.of(entry(claim, claim.figure.entailed())), above.of(mirror(claim, claim.figure.entailed())));
            claim.conveyedApart = nearest(
                    read(claim, conveyedBelow.of(entry(claim, claim.figure.conveyed()))),
                    read(claim, conveyedAbove.of(mirror(claim, claim.figure.conveyed()))));
        }
    }

    private static Below.Entry entry(Claim claim, Interval interval) {
        return new Below.Entry(claim, interval, claim.document.day());
    }

    private static Below.Entry mirror(Claim claim, Interval interval) {
        return new Below.Entry(claim, interval.mirrored(), -claim.document.day());
    }

    private static List<Below.Entry> entries(List<Claim> claims, Function<Claim, Interval> interval) {
        return claims.stream().map(claim -> entry(claim, interval.apply(claim))).toList();
    }

    private static List<Below.Entry> mirrored(List<Claim> claims, Function<Claim, Interval> interval) {
        return claims.stream().map(claim -> mirror(claim, interval.apply(claim))).toList();
    }

    private static Claim read(Claim claim, Claim other) {
        return other != null && claim.figure.to(other.figure) == Figure.Relation.CONVEYED_APART ? other : null;
    }

    private static List<Claim> nearest(Claim below, Claim above) {
        if (below == null) {
            return above == null ? List.of() : List.of(above);
        }
        return above == null ? List.of(below) : List.of(below, above);
    }

    /** What a document says twice, or an origin says twice for one day and not after another, in two ways. */
    private void besideOwn(List<Claim> claims) {
        Map<String, List<Claim>> groups = new LinkedHashMap<>();
        for (Claim claim : claims) {
            groups.computeIfAbsent("in " + claim.document.id() + "\n" + claim.standsFor, key -> new ArrayList<>(2))
                    .add(claim);
            if (claim.cited == null) {
                groups.computeIfAbsent("on " + claim.document.day() + "\n" + claim.standsFor, key -> new ArrayList<>(2))
                        .add(claim);
            }
        }
        groups.values().stream().filter(group -> group.size() > 1).forEach(this::ends);
    }

    private void ends(List<Claim> group) {
        Claim lowest = null;
        Claim highest = null;
        for (Claim claim : group) {
            Interval interval = claim.figure.entailed();
            if (interval.high() != Interval.OPEN_HIGH && (lowest == null || endsLower(interval, lowest.figure.entailed()))) {
                lowest = claim;
            }
            if (interval.low() != Interval.OPEN_LOW && (highest == null || beginsHigher(interval, highest.figure.entailed()))) {
                highest = claim;
            }
        }
        for (Claim claim : group) {
            for (Claim end : new Claim[] {lowest, highest}) {
                if (end != null && end.figure.entailed().apart(claim.figure.entailed()) && !claim.own.contains(end)) {
                    claim.own = new ArrayList<>(claim.own);
                    claim.own.add(end);
                }
            }
        }
    }

    private static boolean endsLower(Interval one, Interval other) {
        return one.high() < other.high() || one.high() == other.high() && one.below() && !other.below();
    }

    private static boolean beginsHigher(Interval one, Interval other) {
        return one.low() > other.low() || one.low() == other.low() && one.above() && !other.above();
    }

    private List<Position> grouped(List<Claim> claims) {
        Map<String, Position> byAnswer = new HashMap<>();
        List<Position> positions = new ArrayList<>();
        for (Claim claim : claims) {
            Position position = byAnswer.computeIfAbsent(claim.figure.key(), key -> {
                positions.add(new Position(question, positions.size() + 1));
                return positions.get(positions.size() - 1);
            });
            position.members.add(claim);
            claim.position = position;
        }
        positions.forEach(Positions::finish);
        return positions;
    }

    private static void finish(Position position) {
        Set<String> origins = new HashSet<>();
        for (Claim claim : position.members) {
            if (origins.add(claim.standsFor) && claim != position.lead()) {
                position.same.add(claim);
            }
            if (claim.compared) {
                position.compared.add(claim);
            }
        }
        position.origins = origins.size();
        position.excluded = gathered(position.members, claim -> claim.excluded);
        position.conveyedApart = gathered(position.members, claim -> claim.conveyedApart);
        position.own = gathered(position.members, claim -> claim.own);
        position.times = position.conveyedApart.stream()
                .mapToInt(other -> times(position.lead().figure.conveyed(), other.figure.conveyed()))
                .min()
                .orElse(0);
    }

    private static int times(Interval one, Interval other) {
        return Math.max(one.timesIn(other), other.timesIn(one));
    }

    private static List<Claim> gathered(Collection<Claim> members, Function<Claim, List<Claim>> of) {
        Set<Claim> all = new LinkedHashSet<>();
        members.forEach(claim -> all.addAll(of.apply(claim)));
        List<Claim> sorted = new ArrayList<>(all);
        sorted.sort(Claim.STORY_FIRST);
        return sorted;
    }
}
