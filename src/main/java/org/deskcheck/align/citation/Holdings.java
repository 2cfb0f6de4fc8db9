package org.deskcheck.align.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Holding;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Secondhand;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Unchecked;

/** What the documents that a claim names have on its question, where the dossier lists all that they say. */
public final class Holdings {

    private final Map<String, List<Document>> byPublisher = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, List<Claim>> claimsOf = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
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
        for (Document document : documents.stream().sorted(Shelf.NEWEST_LAST).toList()) {
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
        Set<Claim> leaned = Set.copyOf(leansOn);
        for (Link link : links) {
            if (!link.source().named() || !asked.add(link.source().id())) {
                continue;
            }
            Pieces pieces = pieces(claim, link, leansOn);
            boolean behind =
                    links.stream().anyMatch(before -> before.chain() == link.chain() && before.index() < link.index());
            if (pieces.isEmpty() && !behind && leansOn.isEmpty()) {
                unchecked.add(new Unchecked(
                        claim, Check.STATEMENT, "no text of " + link.source().name() + " is in the dossier"));
            } else if (!pieces.isEmpty()) {
                lookUp(claim, link, pieces, leaned);
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
                || !chain.stream().allMatch(link -> out(claim, link).isEmpty())) {
            return Optional.empty();
        }
        List<Source> sources = chain.stream().map(Link::source).toList();
        return Optional.of(new Secondhand(claim, sources.get(0), sources.get(sources.size() - 1), sources));
    }

    private void lookUp(Claim claim, Link link, Pieces candidates, Set<Claim> leansOn) {
        Source source = link.source();
        List<Claim> found = candidates.found(claim, leansOn);
        String subject = claim.question().subject().id();
        int whole = candidates.wholes(subject);
        if (found.isEmpty() && !link.document().isPresent() && !ofItsDay(claim, source, candidates, whole)) {
            if (leansOn.isEmpty()) {
                unchecked.add(new Unchecked(
                        claim, Check.HOLDING, "the dossier has nothing of " + source.name() + " for that day"));
            }
        } else if (whole == candidates.size() || (!found.isEmpty() && whole > 0)) {
            holdings.add(new Holding(claim, candidates.newestWhole(subject).orElseThrow(), source, found, false));
        } else if (found.isEmpty() && leansOn.isEmpty()) {
            unchecked.add(new Unchecked(
                    claim, Check.HOLDING, "the dossier does not list all that " + source.name() + " says on it"));
        }
    }

    /**
     * Whether a source's answer for the claim's day could stand in one of the documents. What stays once it happened
     * can stand in any; a toll of Wednesday in no document of Monday, where the source counts anew from day to day.
     */
    private boolean ofItsDay(Claim claim, Source source, Pieces candidates, int whole) {
        boolean dated = !claim.asOf().equals(claim.document().published());
        return claim.question().measure().course() == Course.FIXED
                || !(dated
                        || answered.contains(
                                source.id() + "\n" + claim.question().id()))
                || whole == 0
                || candidates.anyWhole(
                        claim.question().subject().id(),
                        claim.asOf(),
                        document -> !claim.asOf().before(document.published())
                                && !claim.asOf().dayBefore(document.published())
                                && !document.published().before(claim.asOf())
                                && !document.published().dayBefore(claim.asOf()));
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
    private Pieces pieces(Claim claim, Link link, List<Claim> leansOn) {
        List<Shelf.Out> leaned = leansOn.stream()
                .map(Claim::document)
                .filter(document ->
                        document.publisher().id().equals(link.source().id()))
                .distinct()
                .map(document -> shelf(document).all())
                .toList();
        return new Pieces(leaned.isEmpty() ? List.of(out(claim, link)) : leaned);
    }

    private Shelf.Out out(Claim claim, Link link) {
        return link.document()
                .map(documents::get)
                .map(this::shelf)
                .orElseGet(() -> shelves.computeIfAbsent(
                        "of " + link.source().id(),
                        unused -> shelf(byPublisher.getOrDefault(link.source().id(), List.of()))))
                .outBy(claim);
    }

    private Shelf shelf(Document document) {
        return shelves.computeIfAbsent("only " + document.id(), unused -> shelf(List.of(document)));
    }

    private Shelf shelf(List<Document> some) {
        return new Shelf(some, document -> claimsOf.getOrDefault(document.id(), List.of()));
    }

    /** The documents in which a claim is looked up: of one shelf, or single ones that it leans on, in their order. */
    private final class Pieces {

        private final List<Shelf.Out> all;

        Pieces(List<Shelf.Out> all) {
            this.all = all;
        }

        boolean isEmpty() {
            return size() == 0;
        }

        int size() {
            return all.stream().mapToInt(Shelf.Out::size).sum();
        }

        int wholes(String subject) {
            return all.stream().mapToInt(out -> out.wholes(subject)).sum();
        }

        Optional<Document> newestWhole(String subject) {
            return all.stream()
                    .flatMap(out -> out.newestWhole(subject).stream())
                    .reduce((one, next) -> next);
        }

        boolean anyWhole(String subject, Moment within, Predicate<Document> holds) {
            return all.stream().anyMatch(out -> out.anyWhole(subject, within, holds));
        }

        List<Claim> found(Claim claim, Set<Claim> leansOn) {
            boolean counts = countsSomething(claim);
            Predicate<Claim> fits = other -> !(counts && leavesUncounted(other));
            return all.stream()
                    .flatMap(out -> Stream.concat(
                                    out
                                            .first(
                                                    claim.question().subject().id(),
                                                    other -> answers.test(claim, other) && fits.test(other))
                                            .stream(),
                                    leansOn.stream()
                                            .filter(other -> !counts || states.test(claim, other))
                                            .filter(fits)
                                            .flatMap(other -> out.at(other).stream()))
                            .distinct()
                            .sorted(Shelf.At.IN_ORDER))
                    .map(Shelf.At::claim)
                    .filter(other -> !other.equals(claim))
                    .limit(Shelf.MOST_ANSWERS)
                    .toList();
        }
    }
}
