package org.deskcheck.align.citation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Value;

/**
 * The documents of one source, the newest last, and what they have on each subject: of any number of documents, those that
 * were out by a time and the answers among them are found without going through all.
 */
final class Shelf {

    /** No more answers than these are looked for: the first ones stand for any number. */
    static final int MOST_ANSWERS = 8;

    /** More than lies between the days of two zones: what is so much earlier is earlier by every calendar. */
    private static final long MARGIN = Duration.ofDays(3).toSeconds();

    /** A finding names one document of several, and no order of the entries may decide which. */
    static final Comparator<Document> NEWEST_LAST = Comparator.comparing(
                    (Document document) -> document.published().earliest())
            .thenComparing(Document::id);

    private record Answer(String question, Value value) {}

    /** A statement and the place of its document. */
    record At(int document, Claim claim) {

        static final Comparator<At> IN_ORDER = Comparator.comparingInt(At::document)
                .thenComparing(at -> at.claim().id());
    }

    private final List<Document> documents;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<Answer, List<At>>> bySubject = new HashMap<>();
    private final Map<String, List<Integer>> inFull = new HashMap<>();
    private final Map<Moment, Window> windows = new HashMap<>();
    private final List<Instant> latest = new ArrayList<>();
    private final List<Integer> undated = new ArrayList<>();

    /** {@code claimsOf} gives the claims of a document in the order of their ids. */
    Shelf(List<Document> some, Function<Document, List<Claim>> claimsOf) {
        this.documents = some.stream().sorted(NEWEST_LAST).toList();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            int place = i;
            places.put(document.id(), i);
            Moment published = document.published();
            latest.add(i > 0 && latest.get(i - 1).isAfter(published.latest()) ? latest.get(i - 1) : published.latest());
            if (published.firstDay().isEmpty()) {
                undated.add(i);
            }
            List<String> full =
                    document.heldInFullOn().contains("*") ? List.of("*") : List.copyOf(document.heldInFullOn());
            full.forEach(subject ->
                    inFull.computeIfAbsent(subject, unused -> new ArrayList<>()).add(place));
            claimsOf.apply(document).forEach(claim -> bySubject
                    .computeIfAbsent(claim.question().subject().id(), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(new Answer(claim.question().id(), claim.value()), unused -> new ArrayList<>())
                    .add(new At(place, claim)));
        }
    }

    /** All of them, whenever they came out. */
    Out all() {
        return new Out(new Window(documents.size(), List.of()), -1);
    }

    /** Those that were out when a claim was printed, its own document left out. */
    Out outBy(Claim claim) {
        Window window = windows.computeIfAbsent(claim.document().published(), this::window);
        int own = places.getOrDefault(claim.document().id(), -1);
        return new Out(window, window.has(own) ? own : -1);
    }

    private Window window(Moment here) {
        long end = here.latest().getEpochSecond();
        boolean open = here.lastDay().isEmpty();
        int sure = open ? 0 : count(i -> seconds(i) <= end - MARGIN);
        int last = open ? documents.size() : count(i -> seconds(i) <= end + MARGIN);
        List<Integer> near = Stream.concat(
                        IntStream.range(sure, last).boxed(), undated.stream().filter(place -> place >= last))
                .filter(place -> documents.get(place).published().mayPrecede(here))
                .toList();
        return new Window(sure, near);
    }

    /** The first ones, and single ones behind them in their order. */
    private final class Window {

        private final int sure;
        private final List<Integer> near;
        private final Map<String, Whole> wholes = new HashMap<>();

        Window(int sure, List<Integer> near) {
            this.sure = sure;
            this.near = near;
        }

        boolean has(int place) {
            return place >= 0 && (place < sure || Collections.binarySearch(near, place) >= 0);
        }

        int end() {
            return near.isEmpty() ? sure : near.get(near.size() - 1) + 1;
        }

        Whole wholes(String subject) {
            return wholes.computeIfAbsent(subject, unused -> {
                List<Integer> held = places(subject).filter(this::has).limit(2).toList();
                int all = Stream.of(subject, "*")
                        .map(on -> inFull.getOrDefault(on, List.of()))
                        .mapToInt(on -> Sorted.count(on.size(), i -> on.get(i) < sure)
                                + (int) near.stream()
                                        .filter(place -> Collections.binarySearch(on, place) >= 0)
                                        .count())
                        .sum();
                return new Whole(all, held);
            });
        }

        /** The places of what is held in full, from the last one on. */
        Stream<Integer> places(String subject) {
            List<Integer> one = inFull.getOrDefault(subject, List.of());
            List<Integer> all = inFull.getOrDefault("*", List.of());
            Stream<Integer> places = all.isEmpty() || one.isEmpty()
                    ? backwards(one.isEmpty() ? all : one)
                    : Stream.concat(one.stream(), all.stream()).sorted(Comparator.reverseOrder());
            return places.dropWhile(place -> place >= end());
        }

        private static Stream<Integer> backwards(List<Integer> places) {
            return IntStream.range(0, places.size()).mapToObj(i -> places.get(places.size() - 1 - i));
        }
    }

    /** How many of a window's documents are held in full, and the places of the two newest. */
    private record Whole(int count, List<Integer> newest) {}

    /** Some of a shelf's documents; {@code own} is left out of the window, if it is in it. */
    final class Out {

        private final Window window;
        private final int own;

        private Out(Window window, int own) {
            this.window = window;
            this.own = own;
        }

        private boolean has(int place) {
            return place != own && window.has(place);
        }

        int size() {
            return window.sure + window.near.size() - (own < 0 ? 0 : 1);
        }

        boolean isEmpty() {
            return size() == 0;
        }

        /** How many of them the dossier holds in full on a subject. */
        int wholes(String subject) {
            return window.wholes(subject).count() - (own >= 0 && whole(own, subject) ? 1 : 0);
        }

        /** The newest of those that are held in full. */
        Optional<Document> newestWhole(String subject) {
            return window.wholes(subject).newest().stream()
                    .filter(place -> place != own)
                    .findFirst()
                    .map(documents::get);
        }

        /** Whether one of those that are held in full, and may have come out within a time, is as asked. */
        boolean anyWhole(String subject, Moment within, Predicate<Document> asked) {
            int end = count(i -> documents.get(i).published().earliest().isBefore(within.latest()));
            return window.places(subject)
                    .dropWhile(place -> place >= end)
                    // none before it reaches as far as the beginning
                    .takeWhile(place -> latest.get(place).isAfter(within.earliest()))
                    .filter(this::has)
                    .anyMatch(place -> asked.test(documents.get(place)));
        }

        /** The first of the statements on a subject whose question and value pass a test that asks nothing else of them. */
        List<At> first(String subject, Predicate<Claim> answers) {
            List<At> found = new ArrayList<>();
            bySubject.getOrDefault(subject, Map.of()).values().stream()
                    .filter(alike -> answers.test(alike.get(0).claim()))
                    .forEach(alike -> alike.stream()
                            .takeWhile(at -> at.document() < window.end())
                            .filter(at -> has(at.document()))
                            .limit(MOST_ANSWERS)
                            .forEach(found::add));
            return found;
        }

        /** A statement, where its document is one of them. */
        Optional<At> at(Claim claim) {
            return Optional.ofNullable(places.get(claim.document().id()))
                    .filter(this::has)
                    .map(place -> new At(place, claim));
        }
    }

    private boolean whole(int place, String subject) {
        Set<String> held = documents.get(place).heldInFullOn();
        return held.contains(subject) || held.contains("*");
    }

    private long seconds(int place) {
        return documents.get(place).published().earliest().getEpochSecond();
    }

    private int count(Predicate<Integer> holds) {
        return Sorted.count(documents.size(), holds::test);
    }
}
