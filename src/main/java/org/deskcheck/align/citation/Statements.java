package org.deskcheck.align.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Moment;

/**
 * What one source has on one question, by measure, by how many links stand before it, and by the times of its
 * publication and its day: what of it was out when a claim was printed is told without going through all of it.
 */
final class Statements {

    /** What some statements answer: nothing, one answer and the first claim by id that gives it, or several. */
    record Told(String answer, Optional<Claim> first, boolean several) {

        static final Told NOTHING = new Told("", Optional.empty(), false);

        static Told of(String answer, Claim claim) {
            return new Told(answer, Optional.of(claim), false);
        }

        boolean nothing() {
            return first.isEmpty();
        }

        Told and(Told other) {
            if (nothing() || other.several) {
                return other;
            }
            if (other.nothing() || several) {
                return this;
            }
            if (!answer.equals(other.answer)) {
                return new Told(answer, first, true);
            }
            boolean before =
                    first.orElseThrow().id().compareTo(other.first.orElseThrow().id()) <= 0;
            return before ? this : other;
        }
    }

    private final Map<String, Measured> byMeasure = new LinkedHashMap<>();

    /**
     * @param answer a claim's answer in normal form
     * @param depth how many links a claim has
     */
    Statements(List<Claim> claims, Function<Claim, String> answer, ToIntFunction<Claim> depth) {
        for (Claim claim : claims) {
            byMeasure
                    .computeIfAbsent(claim.question().measure().id(), unused -> new Measured(claim))
                    .byDepth
                    .computeIfAbsent(depth.applyAsInt(claim), unused -> new Level())
                    .add(claim, answer.apply(claim));
        }
    }

    /**
     * What was out when a claim was printed, of those with the fewest links; of several answers those for the claim's
     * day. What counts the same thing is taken before what does not.
     *
     * @param answer the claim's own answer, which a statement of the next day may be the source of
     * @param oneMeasure whether a statement counts the same thing
     */
    Told nearest(Claim claim, String answer, Predicate<Claim> oneMeasure) {
        List<Measured> counted = byMeasure.values().stream()
                .filter(measured -> oneMeasure.test(measured.one))
                .toList();
        return nearest(claim, answer, counted)
                .or(() -> counted.size() == byMeasure.size()
                        ? Optional.empty()
                        : nearest(claim, answer, List.copyOf(byMeasure.values())))
                .orElse(Told.NOTHING);
    }

    /** Empty where nothing was out; no first claim where several answers were, and not one for the day. */
    private static Optional<Told> nearest(Claim claim, String answer, List<Measured> among) {
        TreeSet<Integer> depths = new TreeSet<>();
        among.forEach(measured -> depths.addAll(measured.byDepth.keySet()));
        for (int depth : depths) {
            List<Level> levels = among.stream()
                    .flatMap(measured -> Optional.ofNullable(measured.byDepth.get(depth)).stream())
                    .toList();
            Told out = Told.NOTHING;
            for (Level level : levels) {
                out = out.and(level.all.out(claim, answer));
            }
            if (out.several()) {
                Told ofDay = Told.NOTHING;
                for (Level level : levels) {
                    ofDay = ofDay.and(level.ofDay(claim, answer));
                }
                return Optional.of(ofDay.nothing() ? out : ofDay);
            }
            if (!out.nothing()) {
                return Optional.of(out);
            }
        }
        return Optional.empty();
    }

    private static final class Measured {

        private final Claim one;
        private final SortedMap<Integer, Level> byDepth = new TreeMap<>();

        Measured(Claim one) {
            this.one = one;
        }
    }

    /** Statements behind as many links: all of them, and those for each day. */
    private static final class Level {

        private final Published all = new Published();
        private final Map<Moment, Published> byDay = new HashMap<>();
        private List<Moment> days = List.of();
        private List<Instant> latest = List.of();

        void add(Claim claim, String answer) {
            all.add(claim, answer);
            byDay.computeIfAbsent(claim.asOf(), unused -> new Published()).add(claim, answer);
            days = List.of();
        }

        Told ofDay(Claim claim, String answer) {
            if (days.isEmpty()) {
                days = byDay.keySet().stream()
                        .sorted(Comparator.comparing(Moment::earliest))
                        .toList();
                latest = latest(days);
            }
            Told told = Told.NOTHING;
            int end = Sorted.count(
                    days.size(),
                    i -> days.get(i).earliest().isBefore(claim.asOf().latest()));
            // back from the claim's end for as long as one may reach its beginning
            for (int i = end - 1; i >= 0 && latest.get(i).isAfter(claim.asOf().earliest()) && !told.several(); i--) {
                if (oneDay(claim.asOf(), days.get(i))) {
                    told = told.and(byDay.getOrDefault(days.get(i), all).out(claim, answer));
                }
            }
            return told;
        }

        private static List<Instant> latest(List<Moment> days) {
            List<Instant> latest = new ArrayList<>();
            for (Moment day : days) {
                Instant before = latest.isEmpty() ? day.latest() : latest.get(latest.size() - 1);
                latest.add(before.isAfter(day.latest()) ? before : day.latest());
            }
            return latest;
        }

        /** Whether the two hold for one day, as far as can be told. */
        private static boolean oneDay(Moment one, Moment other) {
            return !one.dayBefore(other) && !other.dayBefore(one) && !one.before(other) && !other.before(one);
        }
    }

    /** Statements in the order in which they came out, with what all up to each have told. */
    private static final class Published {

        private final Map<Moment, Together> at = new HashMap<>();
        private List<Moment> order = List.of();
        private final List<Told> told = new ArrayList<>();
        private final List<LocalDate> lastFirstDay = new ArrayList<>();

        void add(Claim claim, String answer) {
            at.computeIfAbsent(claim.document().published(), unused -> new Together())
                    .add(Told.of(answer, claim));
            order = List.of();
        }

        /** A day later by the calendar may be the same day elsewhere; then the statement is the one that has the figure. */
        Told out(Claim claim, String answer) {
            if (order.isEmpty()) {
                lay();
            }
            Moment here = claim.document().published();
            int end = Sorted.count(order.size(), i -> order.get(i).earliest().isBefore(here.latest()));
            int sure = here.lastDay()
                    .map(day -> Sorted.count(end, i -> !lastFirstDay.get(i).isAfter(day)))
                    .orElse(end);
            Told out = sure == 0 ? Told.NOTHING : told.get(sure - 1);
            for (int i = sure; i < end && !out.several(); i++) {
                Moment there = order.get(i);
                Together together = at.getOrDefault(there, Together.NOTHING);
                out = out.and(here.dayBefore(there) ? together.answering(answer) : together.all);
            }
            return out;
        }

        private void lay() {
            order = at.keySet().stream()
                    .sorted(Comparator.comparing(Moment::earliest))
                    .toList();
            told.clear();
            lastFirstDay.clear();
            Told before = Told.NOTHING;
            LocalDate last = LocalDate.MIN;
            for (Moment moment : order) {
                before = before.and(at.getOrDefault(moment, Together.NOTHING).all);
                LocalDate day = moment.firstDay().orElse(LocalDate.MIN);
                last = day.isAfter(last) ? day : last;
                told.add(before);
                lastFirstDay.add(last);
            }
        }
    }

    /** Statements that came out at one time. */
    private static final class Together {

        static final Together NOTHING = new Together();

        private final Map<String, Told> byAnswer = new HashMap<>();
        private Told all = Told.NOTHING;

        void add(Told told) {
            byAnswer.merge(told.answer(), told, Told::and);
            all = all.and(told);
        }

        Told answering(String answer) {
            return byAnswer.getOrDefault(answer, Told.NOTHING);
        }
    }
}
