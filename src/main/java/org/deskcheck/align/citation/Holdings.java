package org.deskcheck.align.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Holding;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Secondhand;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Unchecked;

/** What the documents that a claim names have on its question, where the dossier lists all that they say. */
public final class Holdings {

    /** A finding names one document of several, and no order of the entries may decide which. */
    private static final Comparator<Document> NEWEST_LAST = Comparator.comparing(
                    (Document document) -> document.published().earliest())
            .thenComparing(Document::id);

    private final Map<String, List<Document>> byPublisher = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, List<Claim>> claimsOf = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final BiPredicate<Claim, Claim> answers;
    private final BiPredicate<Claim, Claim> states;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    /**
     * @param answers whether the second claim can be what the first credits to its document
     * @param states whether the second, which the first leans on, is about the same thing or has the same figure
     */
    public Holdings(
            List<Document> documents,
            List<Claim> claims,
            BiPredicate<Claim, Claim> answers,
            BiPredicate<Claim, Claim> states) {
        this.answers = answers;
        this.states = states;
        for (Document document : documents.stream().sorted(NEWEST_LAST).toList()) {
            this.documents.put(document.id(), document);
            byPublisher
                    .computeIfAbsent(document.publisher().id(), unused -> new ArrayList<>())
                    .add(document);
        }
        claims.forEach(claim -> answered.add(
                claim.document().publisher().id() + "\n" + claim.question().id()));
        claims.forEach(claim -> claimsOf.computeIfAbsent(claim.document().id(), unused -> new ArrayList<>())
                .add(claim));
    }

    /** Looks up a claim that a source left something unsaid, in all that the dossier holds in full of that source. */
    public void addUnsaid(Claim claim, Source source) {
        List<Document> whole = byPublisher.getOrDefault(source.id(), List.of()).stream()
                .filter(document -> !document.heldInFullOn().isEmpty())
                .filter(document ->
                        document.published().mayPrecede(claim.document().published()))
                .toList();
        if (whole.isEmpty()) {
            unchecked.add(
                    new Unchecked(claim, Check.HOLDING, "the dossier holds nothing of " + source.name() + " in full"));
            return;
        }
        List<Claim> answers = whole.stream()
                .flatMap(document -> claimsOf.getOrDefault(document.id(), List.of()).stream())
                .filter(other ->
                        claim.about().filter(other.question().id()::equals).isPresent())
                .filter(Holdings::countsSomething)
                .toList();
        holdings.add(new Holding(claim, whole.get(whole.size() - 1), source, answers, true));
    }

    /** Looks up one claim; {@code leansOn} are the claims that it leans on. */
    public void add(Claim claim, List<Link> links, List<Claim> leansOn) {
        Set<String> asked = new HashSet<>();
        for (Link link : links) {
            if (!link.source().named() || !asked.add(link.source().id())) {
                continue;
            }
            List<Document> candidates = candidates(claim, link, leansOn);
            boolean behind =
                    links.stream().anyMatch(before -> before.chain() == link.chain() && before.index() < link.index());
            if (candidates.isEmpty() && !behind && leansOn.isEmpty()) {
                unchecked.add(new Unchecked(
                        claim, Check.STATEMENT, "no text of " + link.source().name() + " is in the dossier"));
            } else if (!candidates.isEmpty()) {
                lookUp(claim, link, candidates, leansOn);
            }
        }
    }

    public List<Holding> holdings() {
        return holdings;
    }

    public List<Unchecked> unchecked() {
        return unchecked;
    }

    /** A claim's first chain, where the dossier holds no text of any of its sources. */
    public Optional<Secondhand> secondhand(Claim claim, List<Link> links) {
        List<Link> chain = links.stream()
                .filter(link -> link.chain() == 0)
                .filter(link -> !claim.document().agencies().contains(link.source()))
                .toList();
        if (chain.size() < 2
                || !chain.stream().allMatch(link -> candidates(claim, link).isEmpty())) {
            return Optional.empty();
        }
        List<Source> sources = chain.stream().map(Link::source).toList();
        return Optional.of(new Secondhand(claim, sources.get(0), sources.get(sources.size() - 1), sources));
    }

    private void lookUp(Claim claim, Link link, List<Document> candidates, List<Claim> leansOn) {
        Source source = link.source();
        List<Claim> found = candidates.stream()
                .flatMap(document -> claimsOf.getOrDefault(document.id(), List.of()).stream())
                .filter(other -> !other.equals(claim))
                .filter(other -> (leansOn.contains(other) && (!countsSomething(claim) || states.test(claim, other)))
                        || answers.test(claim, other))
                .filter(other -> !(countsSomething(claim) && leavesUncounted(other)))
                .toList();
        String subject = claim.question().subject().id();
        List<Document> whole = candidates.stream()
                .filter(document -> inFull(document, subject))
                .toList();
        if (found.isEmpty() && !link.document().isPresent() && !ofItsDay(claim, source, whole)) {
            if (leansOn.isEmpty()) {
                unchecked.add(new Unchecked(
                        claim, Check.HOLDING, "the dossier has nothing of " + source.name() + " for that day"));
            }
        } else if (whole.size() == candidates.size() || (!found.isEmpty() && !whole.isEmpty())) {
            holdings.add(new Holding(claim, whole.get(whole.size() - 1), source, found, false));
        } else if (found.isEmpty() && leansOn.isEmpty()) {
            unchecked.add(new Unchecked(
                    claim, Check.HOLDING, "the dossier does not list all that " + source.name() + " says on it"));
        }
    }

    /**
     * Whether a source's answer for the claim's day could stand in one of the documents. What stays once it happened
     * can stand in any; a toll of Wednesday in no document of Monday, where the source counts anew from day to day.
     */
    private boolean ofItsDay(Claim claim, Source source, List<Document> whole) {
        boolean dated = !claim.asOf().equals(claim.document().published());
        return claim.question().measure().course() == Course.FIXED
                || !(dated
                        || answered.contains(
                                source.id() + "\n" + claim.question().id()))
                || whole.isEmpty()
                || whole.stream()
                        .anyMatch(document -> !claim.asOf().before(document.published())
                                && !claim.asOf().dayBefore(document.published())
                                && !document.published().before(claim.asOf())
                                && !document.published().dayBefore(claim.asOf()));
    }

    private static boolean inFull(Document document, String subject) {
        Set<String> subjects = document.heldInFullOn();
        return subjects.contains("*") || subjects.contains(subject);
    }

    /** A figure, as against a plural that nobody counted. */
    private static boolean countsSomething(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.comparable();
    }

    /** "Casualties" is no figure that another could have been taken from. */
    private static boolean leavesUncounted(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.bound() == Bound.UNCOUNTED;
    }

    /** The documents of that source among those that the claim leans on; where there are none, all of them. */
    private List<Document> candidates(Claim claim, Link link, List<Claim> leansOn) {
        List<Document> leaned = leansOn.stream()
                .map(Claim::document)
                .filter(document ->
                        document.publisher().id().equals(link.source().id()))
                .distinct()
                .toList();
        return leaned.isEmpty() ? candidates(claim, link) : leaned;
    }

    private List<Document> candidates(Claim claim, Link link) {
        List<Document> named = link.document()
                .map(documents::get)
                .map(List::of)
                .orElse(byPublisher.getOrDefault(link.source().id(), List.of()));
        return named.stream()
                .filter(document -> !document.id().equals(claim.document().id()))
                .filter(document ->
                        document.published().mayPrecede(claim.document().published()))
                .toList();
    }
}
