package org.deskcheck.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.align.lineage.Timelines;
import org.deskcheck.align.quantity.Comparing;
import org.deskcheck.align.question.Questions;
import org.deskcheck.fact.Beside;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Related;
import org.deskcheck.fact.ScopeRelation;
import org.deskcheck.fact.Timeline;
import org.deskcheck.fact.Unknown;

/** Comparisons between claims on two questions of one subject. */
final class AcrossQuestions {

    private static final Comparator<Claim> NEWEST_FIRST = Comparator.comparing(
                    (Claim claim) -> claim.document().published().latest(), Comparator.reverseOrder())
            .thenComparing(Claim::id);

    private final Claims given;
    private final Questions questions;
    private final Map<String, List<Claim>> figures = new HashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    AcrossQuestions(Claims given, Questions questions) {
        this.given = given;
        this.questions = questions;
        beside();
        ownElsewhere();
    }

    List<Comparison> all() {
        return comparisons;
    }

    /** What is said not to be known, beside the newest figure for each question about it that was out by then. */
    private void beside() {
        for (Claim claim : given.claims()) {
            if (!(claim.value() instanceof Unknown)) {
                continue;
            }
            Set<String> named = new LinkedHashSet<>(given.sourcesNamedIn(claim.document()));
            for (Question question : related(claim.question())) {
                Related related = questions.relate(claim.question(), question);
                boolean near = related.measures() != MeasureRelation.OTHER
                        && related.measures() != MeasureRelation.UNSTATED
                        && related.scopes() != ScopeRelation.APART;
                (near ? newestFirst(question) : List.<Claim>of())
                        .stream()
                                .filter(other -> !other.document()
                                        .id()
                                        .equals(claim.document().id()))
                                .filter(other -> other.document()
                                        .published()
                                        .mayPrecede(claim.document().published()))
                                .findFirst()
                                .map(other -> new Beside(
                                        claim,
                                        other,
                                        related.measures(),
                                        related.scopes(),
                                        named.contains(
                                                other.document().publisher().id())))
                                .ifPresent(comparisons::add);
            }
        }
    }

    private List<Claim> newestFirst(Question question) {
        return figures.computeIfAbsent(question.id(), unused -> given.answers(question).stream()
                .filter(AcrossQuestions::isFigure)
                .sorted(NEWEST_FIRST)
                .toList());
    }

    private List<Question> related(Question question) {
        List<Question> all = new ArrayList<>(List.of(question));
        all.addAll(questions.besides(question));
        return all;
    }

    private static boolean isFigure(Claim claim) {
        return claim.value() instanceof Quantity quantity
                && quantity.comparable()
                && quantity.hedge().counted();
    }

    /** One source's answers on one subject for two places, where they cannot hold together. */
    private void ownElsewhere() {
        Map<String, Map<String, List<Claim>>> bySpeaker = new HashMap<>();
        given.claims().forEach(claim -> bySpeaker
                .computeIfAbsent(speaker(claim), unused -> new HashMap<>())
                .computeIfAbsent(claim.question().id(), unused -> new ArrayList<>())
                .add(claim));
        Set<String> seen = new LinkedHashSet<>();
        for (Claim claim : given.claims()) {
            if (!claim.hedge().counted()) {
                continue;
            }
            Map<String, List<Claim>> own = bySpeaker.getOrDefault(speaker(claim), Map.of());
            for (Question question : questions.nested(claim.question(), own.keySet())) {
                Related related = questions.relate(claim.question(), question);
                for (Claim later : own.getOrDefault(question.id(), List.of())) {
                    boolean apart = Comparing.figures(claim.value(), later.value()) == Figures.APART;
                    if (apart && claim.asOf().before(later.asOf()) && seen.add(claim.id() + "\n" + later.id())) {
                        comparisons.add(new Timeline(
                                claim.document().publisher(),
                                claim,
                                later,
                                true,
                                Figures.APART,
                                false,
                                Timelines.alongCourse(claim, later),
                                related.measures(),
                                related.scopes(),
                                true,
                                false,
                                false,
                                false));
                    }
                }
            }
        }
    }

    /** Who says something: the publisher, and whoever its claim names last. */
    private String speaker(Claim claim) {
        return claim.document().publisher().id() + "\n" + voice(claim);
    }

    /** Whoever a claim names last. */
    private String voice(Claim claim) {
        return given.linksOf(claim).stream().map(link -> link.source().id()).reduce("", (before, next) -> next);
    }
}
