package org.deskcheck.workshop.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.deskcheck.workshop.example.Difference.Kind;
import org.deskcheck.workshop.example.Expectation.Expected;

/** What is expected against what was found: each is paired with its nearest, and no finding with two. */
final class Comparing {

    private final List<Expected> expected;
    private final List<Found> found;
    private final List<Difference> differences = new ArrayList<>();

    private Comparing(List<Expected> expected, List<Found> found) {
        this.expected = new ArrayList<>(expected);
        this.found = new ArrayList<>(found);
    }

    /** Sorted by line; none where everything expected was found, and nothing else. */
    static List<Difference> differences(Expectation expectation, List<Found> found, boolean verdicts) {
        Comparing comparing = new Comparing(expectation.expected(), found);
        comparing.takeWhatAgrees();
        comparing.pair(Kind.OTHER_MESSAGE, (one, other) -> one.text().equals(other.text()));
        if (verdicts) {
            comparing.pair(Kind.OTHER_VERDICT, (one, other) -> first(one.text()).equals(other.claim()));
        } else {
            comparing.pair(Kind.OTHER_LEVEL, (one, other) -> rest(one.text()).equals(rest(other.text())));
            comparing.pair(Kind.OTHER_CLAIM, (one, other) -> first(one.text()).equals(first(other.text())));
        }
        comparing.leftOver(expectation.line());
        return comparing.differences.stream()
                .sorted(Comparator.comparingInt(Difference::line))
                .toList();
    }

    /** Those that say most choose first, so that one without a message does not take what another describes. */
    private void takeWhatAgrees() {
        List<Expected> choosing = expected.stream()
                .sorted(Comparator.comparingInt(Comparing::looseness))
                .toList();
        for (Expected one : choosing) {
            Optional<Found> agreeing = found.stream()
                    .filter(each -> each.text().equals(one.text()) && reads(one, each))
                    .findFirst();
            agreeing.ifPresent(each -> {
                found.remove(each);
                expected.remove(one);
            });
        }
    }

    private static int looseness(Expected expected) {
        return expected.message().isEmpty() ? 2 : expected.message().stream().anyMatch(Words::partial) ? 1 : 0;
    }

    private static boolean reads(Expected expected, Found found) {
        return expected.message().stream().allMatch(words -> words.match(found.message()));
    }

    private void pair(Kind kind, BiPredicate<Expected, Found> alike) {
        for (Expected one : List.copyOf(expected)) {
            Optional<Found> near =
                    found.stream().filter(each -> alike.test(one, each)).findFirst();
            near.ifPresent(each -> {
                found.remove(each);
                expected.remove(one);
                differences.add(new Difference(kind, one.line(), one.text(), each.text(), details(kind, one, each)));
            });
        }
    }

    private static List<String> details(Kind kind, Expected expected, Found found) {
        if (kind != Kind.OTHER_MESSAGE) {
            return kind == Kind.OTHER_CLAIM ? message(found) : List.of();
        }
        List<String> both = new ArrayList<>();
        expected.message().stream()
                .filter(words -> !words.match(found.message()))
                .forEach(words -> both.add("expected: " + words.text()));
        both.add("found: " + found.message());
        return both;
    }

    private void leftOver(int fence) {
        expected.forEach(one -> differences.add(new Difference(Kind.NOT_FOUND, one.line(), one.text(), "", List.of())));
        found.forEach(one -> differences.add(new Difference(Kind.NOT_EXPECTED, fence, "", one.text(), message(one))));
    }

    private static List<String> message(Found found) {
        return found.message().isEmpty() ? List.of() : List.of("message: " + found.message());
    }

    private static String first(String text) {
        return text.split(" ", 2)[0];
    }

    private static String rest(String text) {
        return text.substring(Math.min(text.length(), first(text).length() + 1));
    }
}
