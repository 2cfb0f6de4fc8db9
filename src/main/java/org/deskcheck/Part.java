package org.deskcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.deskcheck.Whole.Kept;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.align.Reach.By;
import org.deskcheck.align.Surroundings;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Position;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Problem;

/**
 * A part of a dossier that can be verified by itself: claims that share keys with no others, with all that is declared,
 * and beside them as witnesses the few claims by which their documents are known.
 */
final class Part {

    private final Whole whole;
    private final Dossier next;
    private final Set<String> claims;
    private final Set<String> questions;

    /** {@code questions} are those that are reported anew beside those that the claims answer. */
    Part(Whole whole, Dossier next, Set<String> claims, Set<String> questions) {
        this.whole = whole;
        this.next = next;
        this.claims = claims;
        this.questions = new HashSet<>(questions);
        claims.forEach(id -> this.questions.add(kept(id).entry().question()));
    }

    /** Ids of the questions that it reports. */
    Set<String> questions() {
        return questions;
    }

    /** The dossier of the part, without waivers. */
    Dossier dossier() {
        List<ClaimEntry> entries = new ArrayList<>();
        claims.forEach(id -> entries.add(kept(id).entry()));
        witnesses().forEach(id -> entries.add(silent(kept(id).entry())));
        return new Dossier(
                next.id(),
                next.title(),
                next.flat(),
                next.documents(),
                entries,
                next.sources(),
                asked(entries),
                next.subjects(),
                next.events(),
                next.places(),
                next.interests(),
                next.relations(),
                next.measures(),
                List.of(),
                next.digest(),
                next.remarks(),
                next.units(),
                next.leftOut(),
                next.supposed());
    }

    /** The questions of the subjects that are spoken of; those of a table are held against each other by name. */
    private List<QuestionEntry> asked(List<ClaimEntry> entries) {
        if (next.flat() && Align.comparesNames(next.questions().size())) {
            return next.questions();
        }
        Set<String> subjects = new HashSet<>();
        questions.forEach(question -> subjects.add(whole.reach.subject(question)));
        for (ClaimEntry entry : entries) {
            subjects.add(whole.reach.subject(entry.question()));
            entry.about().ifPresent(about -> subjects.add(whole.reach.subject(about)));
        }
        Set<String> related = new HashSet<>();
        next.relations().forEach(relation -> relation.questions().values().forEach(related::addAll));
        return next.questions().stream()
                .filter(question -> subjects.contains(question.subject()) || related.contains(question.id()))
                .toList();
    }

    /** What the claims outside of it say; those of the part must be unaligned. */
    Surroundings surroundings() {
        Set<String> documents = new HashSet<>();
        claims.forEach(id -> documents.add(kept(id).entry().document()));
        return new Surroundings(
                List.copyOf(whole.names()),
                whole.ties.keys(By.CITES),
                whole.ties.keys(By.CREDITS),
                whole.ties.keys(By.SPEAKS),
                whole.ties.keys(By.LEANED),
                whole.carriers(documents),
                whole.ties.keys(By.HEARD),
                next.questions().size(),
                claim -> claims.contains(claim.id()));
    }

    /**
     * Claims of other parts by which documents are known: the first of a document tells its day and its place among
     * versions, and that it has claims; what is not known is held against all that its document names.
     */
    private Set<String> witnesses() {
        Set<String> witnesses = new HashSet<>();
        for (String id : claims) {
            ClaimEntry entry = kept(id).entry();
            first(entry.document(), witnesses);
            Optional.ofNullable(whole.documents.get(entry.document()))
                    .ifPresent(document -> Whole.named(document).forEach(named -> first(named, witnesses)));
            whole.follow(entry.document()).forEach(follower -> first(follower, witnesses));
            kept(id).keys().forEach(key -> {
                switch (key.by()) {
                    case QUOTES -> first(key.of(), witnesses);
                    case UNKNOWN -> witnesses.addAll(whole.ties.of(By.DOCUMENT, key.of()));
                    case LAST -> texts(entry, key.of(), witnesses);
                    default -> {
                        // shared with claims of the part, or told by the surroundings
                    }
                }
            });
        }
        witnesses.removeAll(claims);
        return witnesses;
    }

    /** Two texts of a source are as good as many: what matters is whether there is only one. */
    private void texts(ClaimEntry entry, String source, Set<String> witnesses) {
        Moment day = Objects.requireNonNull(whole.texts.get(entry.document())).published();
        whole.publishedBy(source).stream()
                .filter(id -> !whole.ties.of(By.DOCUMENT, id).isEmpty())
                .filter(id ->
                        Objects.requireNonNull(whole.texts.get(id)).published().mayPrecede(day))
                .limit(2)
                .forEach(id -> first(id, witnesses));
    }

    private void first(String document, Set<String> witnesses) {
        whole.ties.first(document).ifPresent(witnesses::add);
    }

    /** A witness leans on nothing here: what it leans on may not be at hand. */
    private static ClaimEntry silent(ClaimEntry entry) {
        return new ClaimEntry(
                entry.id(),
                entry.document(),
                entry.question(),
                entry.value(),
                entry.quotation(),
                entry.text(),
                entry.where(),
                entry.happened(),
                entry.asOf(),
                entry.said(),
                entry.event(),
                entry.chains(),
                Optional.of(List.of()),
                Optional.empty(),
                entry.witnessed(),
                entry.within(),
                Optional.empty(),
                entry.extra(),
                entry.place());
    }

    private Kept kept(String id) {
        return Objects.requireNonNull(whole.claims.get(id));
    }

    /** What was judged of the part itself; {@code documents} are those to report. */
    Judgement own(Judgement judgement, Set<String> documents) {
        Facts facts = judgement.facts();
        Predicate<Object> ours = fact -> Owner.of(fact).filter(claims::contains).isPresent();
        Facts own = new Facts(
                facts.dossier(),
                facts.asOf(),
                facts.heldBack(),
                facts.documents().stream()
                        .filter(document -> documents.contains(document.id()))
                        .toList(),
                facts.claims(),
                facts.questions().stream()
                        .filter(question -> questions.contains(question.id()))
                        .toList(),
                facts.lineages().stream().filter(ours).toList(),
                facts.interests().stream().filter(ours).toList(),
                facts.positions().stream()
                        .filter((Position position) -> ours.test(position))
                        .toList(),
                facts.comparisons().stream().filter(ours).toList(),
                facts.unchecked().stream().filter(ours).toList(),
                facts.others(),
                facts.remarks());
        return new Judgement(
                own,
                judgement.forVerdicts(),
                judgement.findings().stream()
                        .filter(finding -> ours.test(finding.claim()))
                        .toList(),
                judgement.verdicts().stream()
                        .filter(verdict -> ours.test(verdict.claim()))
                        .toList(),
                judgement.against(),
                judgement.incomplete());
    }

    /** The same as facts of a dossier as a whole, with its remarks. */
    static Judgement of(Judgement judgement, Dossier dossier, List<Problem> remarks) {
        Facts facts = judgement.facts();
        return new Judgement(
                new Facts(
                        dossier,
                        facts.asOf(),
                        facts.heldBack(),
                        facts.documents(),
                        facts.claims(),
                        facts.questions(),
                        facts.lineages(),
                        facts.interests(),
                        facts.positions(),
                        facts.comparisons(),
                        facts.unchecked(),
                        facts.others(),
                        remarks),
                judgement.forVerdicts(),
                judgement.findings(),
                judgement.verdicts(),
                judgement.against(),
                judgement.incomplete());
    }
}
