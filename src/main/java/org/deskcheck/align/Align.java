package org.deskcheck.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.align.citation.Credits;
import org.deskcheck.align.citation.Holdings;
import org.deskcheck.align.citation.SharedReadings;
import org.deskcheck.align.lineage.Disavowals;
import org.deskcheck.align.lineage.Dispatches;
import org.deskcheck.align.lineage.Hearings;
import org.deskcheck.align.lineage.Interests;
import org.deskcheck.align.lineage.Lineages;
import org.deskcheck.align.lineage.Resting;
import org.deskcheck.align.lineage.Timelines;
import org.deskcheck.align.lineage.Versions;
import org.deskcheck.align.lineage.Withdrawals;
import org.deskcheck.align.name.Descriptions;
import org.deskcheck.align.name.Sources;
import org.deskcheck.align.quantity.AnswerKey;
import org.deskcheck.align.quantity.Comparing;
import org.deskcheck.align.quantity.Distances;
import org.deskcheck.align.quantity.Positions;
import org.deskcheck.align.quantity.Slips;
import org.deskcheck.align.quantity.Things;
import org.deskcheck.align.question.Forecasts;
import org.deskcheck.align.question.Questions;
import org.deskcheck.align.quotation.SameSentences;
import org.deskcheck.align.quotation.Translations;
import org.deskcheck.align.quotation.Wordings;
import org.deskcheck.align.stance.EntriesIntoForce;
import org.deskcheck.align.stance.Stances;
import org.deskcheck.align.stance.Texts;
import org.deskcheck.align.sum.Reckoning;
import org.deskcheck.align.time.Events;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LeavingOut;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Description;
import org.deskcheck.fact.Excluding;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Interest;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.ScopeRelation;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.problem.Problem;

/** The steps from a dossier to its facts, in order. */
public final class Align {

    /** A document that has a figure which no reader takes for the claim's does not have the claim's. */
    private static final Set<Figures> EXCLUDING = Set.of(Figures.APART, Figures.CONVEYED_APART);

    private static final Set<Figures> SAME_FIGURE = Set.of(Figures.SAME, Figures.CONVERTED, Figures.ROUNDED);

    private final Dossier dossier;
    private final Surroundings around;
    private final LocalDate asOf;
    private final Sources sources;
    private final Questions questions;
    private final Claims given;
    private final List<Claim> claims;
    private final Function<Claim, String> answer = AnswerKey.remembered();
    private final Map<String, List<Claim>> leansOn;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<Object> others = new ArrayList<>();

    private Align(Dossier dossier, Registry registry, Optional<LocalDate> day, Surroundings around) {
        this.dossier = dossier;
        this.around = around;
        this.sources = new Sources(
                registry, dossier.sources(), around.names().isEmpty() ? dossier.namesPrinted() : around.names());
        sources.publishing(
                dossier.documents().stream().map(DocumentEntry::publisher).toList());
        this.questions = new Questions(dossier, sources::nameOf, this::rootOf);
        this.given = new Claims(dossier, sources, questions);
        this.asOf = day.orElseGet(() -> newest(dossier));
        this.claims = given.claims();
        Citations citations = new Citations(dossier, sources, questions, given, answer);
        this.leansOn = citations.leansOn();
        comparisons.addAll(citations.comparisons());
        unchecked.addAll(citations.unchecked());
        others.addAll(citations.others());
    }

    /**
     * The facts of a dossier as they were known on a day; without one, all of it, and the day of the run is that of the
     * newest document.
     */
    public static Facts facts(Dossier dossier, Registry registry, Optional<LocalDate> asOf) {
        Dossier known = asOf.map(day -> LeavingOut.later(dossier, day)).orElse(dossier);
        return new Align(known, registry, asOf, Surroundings.NONE).facts();
    }

    /**
     * The facts of a part of a dossier as they would be within the whole. What they say of claims that are not
     * {@link Surroundings#within} the part may be wrong.
     */
    public static Facts part(Dossier part, Registry registry, LocalDate asOf, Surroundings around) {
        return new Align(part, registry, Optional.of(asOf), around).facts();
    }

    private Facts facts() {
        holdings();
        Interests interests = new Interests(dossier.interests(), this::rootOf, sources::nameOf);
        Lineages lineages = new Lineages(
                given.documents(),
                claims,
                given.links(),
                leansOn,
                new Lineages.Folds(sources::root, sources::foldings),
                interests::parties,
                given::namesInChain,
                Stream.concat(around.credited().stream(), around.leaned().stream())
                        .collect(Collectors.toSet()));
        Timelines timelines = new Timelines(
                claims, given.links(), leansOn, Align::figures, sources::root, around.speaking(), around.cited());
        Set<Claim> replaced = timelines.overtaken();
        replaced.addAll(times(timelines));
        List<Position> positions = positions(lineages, replaced);
        List<Lineage> closed = lineages.all(positions);
        Map<String, Position> positionOf = new HashMap<>();
        positions.forEach(position -> position.members().forEach(claim -> positionOf.put(claim.id(), position)));
        agreements();
        voices(closed, positionOf, interests);
        acrossClaims();
        descent();
        sums();
        int asked = Math.max(around.questions(), questions.all().size());
        unchecked.addAll(new Unmade(dossier.flat(), given, questions, asked, leansOn).all());
        given.links().values().forEach(others::addAll);
        others.addAll(given.speakings());
        others.addAll(Amounts.of(claims));
        positions.forEach(this::excluding);
        return new Facts(
                dossier,
                asOf,
                sources.heldBack(),
                given.documents(),
                claims,
                questions.all(),
                closed,
                stakes(closed, positionOf, interests),
                positions,
                comparisons,
                unchecked,
                others,
                remarks());
    }

    private static Figures figures(Claim one, Claim other) {
        return Comparing.figures(one.value(), other.value());
    }

    /** Answers over time, clocks, versions, corrections, events and weekdays; gives the statements that were corrected. */
    private Set<Claim> times(Timelines timelines) {
        comparisons.addAll(timelines.all());
        comparisons.addAll(timelines.recurrences());
        comparisons.addAll(new Times(given, leansOn).all());
        Versions versions = new Versions(given.documents(), claims, given.links(), leansOn, Align::figures);
        comparisons.addAll(versions.all());
        comparisons.addAll(versions.corrections());
        unchecked.addAll(versions.unchecked());
        comparisons.addAll(Events.orders(dossier.events(), given.byEvent()));
        comparisons.addAll(Events.weekdays(claims));
        unchecked.addAll(Events.untimed(dossier.events(), given.byEvent()));
        return versions.corrected();
    }

    private static List<Interest> stakes(List<Lineage> closed, Map<String, Position> positionOf, Interests interests) {
        return closed.stream()
                .flatMap(lineage -> Stream.ofNullable(
                                positionOf.get(lineage.claim().id()))
                        .flatMap(position -> interests.of(lineage, position).stream()))
                .toList();
    }

    /** Who is described, credited, heard and not heard. */
    private void voices(List<Lineage> closed, Map<String, Position> positionOf, Interests interests) {
        closed.forEach(lineage -> interests.exchange(lineage).ifPresent(others::add));
        List<Description> descriptions = claims.stream()
                .flatMap(claim -> Descriptions.of(claim, sources).stream())
                .toList();
        comparisons.addAll(descriptions);
        others.addAll(new Hearings(
                        closed,
                        positionOf,
                        given.links(),
                        interests,
                        sources::root,
                        id -> sources.byId(id).map(sources::root),
                        descriptions,
                        around.heard(),
                        around.within())
                .all());
        comparisons.addAll(
                new Credits(claims, given.links(), leansOn, sources::relation, around.credited(), around.carriers())
                        .all(claims));
        others.addAll(Voices.of(claims));
    }

    /** Claims beside claims on other questions, beside what denies them, and beside forecasts. */
    private void acrossClaims() {
        comparisons.addAll(new AcrossQuestions(given, questions).all());
        comparisons.addAll(given.rebuttals());
        comparisons.addAll(Forecasts.of(claims));
    }

    /** What was copied, denied at its root, withdrawn, or misread alike. */
    private void descent() {
        Resting resting = new Resting(claims, leansOn);
        others.addAll(new Disavowals(claims, given.links(), resting, sources::relation).all());
        others.addAll(Withdrawals.of(given.documents(), claims, given.links(), resting, sources::relation));
        others.addAll(Dispatches.of(claims, leansOn, answer));
        others.addAll(SameSentences.of(claims, resting::joined));
        others.addAll(SharedReadings.of(
                comparisons.stream()
                        .filter(Citation.class::isInstance)
                        .map(Citation.class::cast)
                        .toList(),
                answer));
    }

    private void sums() {
        Reckoning reckoning = new Reckoning(
                dossier.relations(),
                questions.all(),
                claims,
                given.links(),
                leansOn,
                new Reckoning.Relations(questions::wholes, questions::siblings, Comparing::comparable));
        comparisons.addAll(reckoning.comparisons());
        unchecked.addAll(reckoning.unchecked());
        others.addAll(reckoning.additions());
        comparisons.addAll(Things.within(claims));
        claims.forEach(claim -> Things.fraction(claim).ifPresent(others::add));
    }

    /** What parties say of the terms of their agreements, and renderings of one speaker's words. */
    private void agreements() {
        Function<Claim, List<Claim>> cited = claim -> leansOn.getOrDefault(claim.id(), List.of());
        comparisons.addAll(Translations.renderings(
                claims, given::speaker, (claim, other) -> cited.apply(claim).contains(other)));
        comparisons.addAll(Stances.of(
                given.documents(),
                claims,
                new Stances.Known(
                        sources::root, sources::nameOf, given::linksOf, cited, Comparing::figures, Wordings::alike)));
        comparisons.addAll(Texts.rewordings(claims));
        comparisons.addAll(EntriesIntoForce.of(claims, cited));
    }

    private void holdings() {
        Holdings holdings = new Holdings(
                given.documents(),
                claims,
                (claim, other) -> other.question()
                                .subject()
                                .id()
                                .equals(claim.question().subject().id())
                        && questions.measures(claim.question(), other.question()) != MeasureRelation.OTHER
                        && questions.scopes(claim.question(), other.question()) != ScopeRelation.APART
                        && !EXCLUDING.contains(Comparing.figures(claim.value(), other.value())),
                (claim, other) -> other.question()
                                .subject()
                                .id()
                                .equals(claim.question().subject().id())
                        || SAME_FIGURE.contains(Comparing.figures(claim.value(), other.value())));
        for (Claim claim : claims) {
            boolean unsaid = claim.about().isPresent()
                    && claim.question().measure().speech()
                    && claim.value() instanceof Term term
                    && term.answer() == Answer.NO;
            if (unsaid) {
                sources.byId(claim.question().subject().id()).ifPresent(source -> holdings.addUnsaid(claim, source));
            } else {
                holdings.add(claim, given.linksOf(claim), leansOn.getOrDefault(claim.id(), List.of()));
                if (given.namesInChain(claim) > 1) {
                    holdings.secondhand(claim, given.linksOf(claim)).ifPresent(others::add);
                }
            }
        }
        comparisons.addAll(holdings.holdings());
        unchecked.addAll(holdings.unchecked());
    }

    private List<Position> positions(Lineages lineages, Set<Claim> overtaken) {
        Map<String, List<Claim>> byQuestion = new LinkedHashMap<>();
        claims.forEach(claim -> byQuestion
                .computeIfAbsent(claim.question().id(), unused -> new ArrayList<>())
                .add(claim));
        List<Position> positions = new ArrayList<>();
        byQuestion.forEach((id, answers) -> positions.addAll(Positions.of(
                questions.byId(id),
                answers,
                claim -> standsFor(claim, lineages),
                answer,
                claim -> !overtaken.contains(claim),
                claim -> !leansOn.getOrDefault(claim.id(), List.of()).isEmpty())));
        byQuestion.forEach((id, answers) -> comparisons.addAll(Distances.of(
                questions.byId(id),
                answers.stream().filter(claim -> !overtaken.contains(claim)).toList(),
                claim -> standsFor(claim, lineages))));
        for (Position position : positions) {
            Stream.concat(position.excluded().stream(), position.conveyedApart().stream())
                    .filter(other -> position.lead().document().story()
                            && !leans(position.lead(), other)
                            && !leans(other, position.lead()))
                    .forEach(other -> others.addAll(Slips.between(position.lead(), other, false)));
        }
        return positions;
    }

    private void excluding(Position position) {
        if (!position.excluded().isEmpty() || !position.own().isEmpty()) {
            position.members().forEach(claim -> others.add(new Excluding(claim, position.excluded(), position.own())));
        }
    }

    private boolean leans(Claim claim, Claim other) {
        return leansOn.getOrDefault(claim.id(), List.of()).contains(other);
    }

    /** The origins behind a claim; a claim without one stands for its document alone. */
    private static Set<String> standsFor(Claim claim, Lineages lineages) {
        Set<String> origins = lineages.origins(claim);
        return origins.isEmpty() ? Set.of("document " + claim.document().id()) : origins;
    }

    private String rootOf(String name) {
        return sources.root(sources.named(name));
    }

    private List<Problem> remarks() {
        return remarks(dossier, sources.unlisted().stream().sorted().toList());
    }

    /** The remarks on a dossier whose attributions have names that no list has. */
    public static List<Problem> remarks(Dossier dossier, List<String> unlisted) {
        List<Problem> remarks = new ArrayList<>(dossier.remarks());
        unlisted.stream()
                .map(name -> Problem.of(
                        "the registry has no source `" + name + "`",
                        "it counts as unreviewed; add it to the registry or to `sources`"))
                .forEach(remarks::add);
        return remarks;
    }

    /** Whether so few questions are asked that their names are held against each other. */
    public static boolean comparesNames(int questions) {
        return questions <= Unmade.MOST_QUESTIONS_COMPARED;
    }

    /** The day of the newest document. */
    public static LocalDate newest(Dossier dossier) {
        return dossier.documents().stream()
                .flatMap(document -> document.published().lastDay().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
