package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.deskcheck.fact.Adding;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Sum;
import org.deskcheck.fact.Together;
import org.deskcheck.fact.Unchecked;

/** Wholes and parts that need no declaring: the dead of the dead or missing, a town of its county. */
final class ByName {

    /** The rain in a town is no part of the rain in its county. */
    private static final Set<String> NOT_ADDED_UP =
            Set.of("length", "duration", "speed", "percent", "percentage points", "magnitude", "months", "years");

    private final Told told;
    private final Function<Question, List<Question>> wholes;
    private final BiPredicate<Quantity, Quantity> comparable;
    private final BiPredicate<Question, Question> declared;
    private final List<Sum> sums = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    /** {@code declared} says whether the file declares the one to be a part of the other. */
    ByName(
            Told told,
            Function<Question, List<Question>> wholes,
            BiPredicate<Quantity, Quantity> comparable,
            BiPredicate<Question, Question> declared) {
        this.told = told;
        this.wholes = wholes;
        this.comparable = comparable;
        this.declared = declared;
        Map<String, List<Claim>> days = new LinkedHashMap<>();
        for (String document : told.documents()) {
            List<Claim> figures = told.questionsOf(document).stream()
                    .flatMap(List::stream)
                    .filter(ByName::addsUp)
                    .toList();
            voices(figures).forEach(group -> pairs(group, Together.DOCUMENT));
            figures.stream().filter(claim -> told.voice(claim).isEmpty()).forEach(claim -> days.computeIfAbsent(
                            claim.document().publisher().id() + "\n" + day(claim), unused -> new ArrayList<>())
                    .add(claim));
        }
        days.values().forEach(group -> pairs(group, Together.SOURCE));
    }

    List<Sum> all() {
        return sums;
    }

    List<Unchecked> unchecked() {
        return unchecked;
    }

    private static boolean addsUp(Claim claim) {
        return Told.unusable(claim).isEmpty()
                && !NOT_ADDED_UP.contains(Numbers.of(claim).dimension());
    }

    /** The figures of a document by subject, day and voice; where only one is named, what names nobody is its too. */
    private List<List<Claim>> voices(List<Claim> figures) {
        Map<String, List<Claim>> bySubject = new LinkedHashMap<>();
        figures.forEach(claim -> bySubject
                .computeIfAbsent(claim.question().subject().id() + "\n" + day(claim), unused -> new ArrayList<>())
                .add(claim));
        List<List<Claim>> groups = new ArrayList<>();
        for (List<Claim> subject : bySubject.values()) {
            Map<String, List<Claim>> byVoice = new LinkedHashMap<>();
            subject.forEach(
                    claim -> byVoice.computeIfAbsent(String.join("\n", told.voice(claim)), unused -> new ArrayList<>())
                            .add(claim));
            boolean one =
                    byVoice.keySet().stream().filter(voice -> !voice.isEmpty()).count() < 2;
            groups.addAll(one ? List.of(subject) : List.copyOf(byVoice.values()));
        }
        return groups;
    }

    private static String day(Claim claim) {
        return claim.asOf().firstDay() + " " + claim.asOf().lastDay();
    }

    /** For each two questions the greatest least of the part and the smallest most of the whole. */
    private void pairs(List<Claim> group, Together together) {
        Map<Question, List<Claim>> byQuestion = new LinkedHashMap<>();
        group.forEach(claim -> byQuestion
                .computeIfAbsent(claim.question(), unused -> new ArrayList<>())
                .add(claim));
        Map<Question, Set<String>> places = new LinkedHashMap<>();
        byQuestion.forEach((question, claims) -> {
            for (Question whole : wholes.apply(question)) {
                if (byQuestion.containsKey(whole) && !declared.test(whole, question)) {
                    pair(greatest(claims), least(byQuestion.get(whole)), together);
                    if (whole.measure().id().equals(question.measure().id())) {
                        places.computeIfAbsent(whole, unused -> new TreeSet<>())
                                .add(question.scope().name());
                    }
                }
            }
        });
        if (together == Together.DOCUMENT) {
            places.forEach((whole, inside) -> undeclared(byQuestion.getOrDefault(whole, List.of()), inside));
        }
    }

    private void pair(Claim part, Claim whole, Together together) {
        boolean apart = !part.document().equals(whole.document());
        if (comparable.test(Numbers.of(part), Numbers.of(whole)) && (together == Together.DOCUMENT || apart)) {
            sums.add(Sums.of(whole, List.of(part), Adding.BY_NAME, together, true));
        }
    }

    private void undeclared(List<Claim> wholes, Set<String> inside) {
        if (inside.size() > 1) {
            wholes.forEach(whole -> unchecked.add(new Unchecked(
                    whole,
                    Check.SUM,
                    "the file does not say how the figures for " + String.join(" and ", inside)
                            + " add up to this one")));
        }
    }

    private static Claim greatest(List<Claim> claims) {
        return claims.stream()
                .max(Comparator.comparing((Claim claim) ->
                                Numbers.interval(Numbers.of(claim)).low().orElse(BigDecimal.ZERO))
                        .thenComparing(Comparator.comparing(Claim::id).reversed()))
                .orElseThrow();
    }

    private static Claim least(List<Claim> claims) {
        return claims.stream()
                .min(Comparator.comparing((Claim claim) -> most(claim).isEmpty())
                        .thenComparing(claim -> most(claim).orElse(BigDecimal.ZERO))
                        .thenComparing(Claim::id))
                .orElseThrow();
    }

    private static Optional<BigDecimal> most(Claim claim) {
        return Numbers.interval(Numbers.of(claim)).high();
    }
}
