package org.deskcheck.align.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Together;

/** Which figures belong together: those of one document and voice, of one source's day, or of what a claim rests on. */
final class Told {

    /** The figure that belongs to a claim for another question, or why there is none. */
    record Answer(Optional<Claim> claim, Together together, String why) {

        boolean found() {
            return claim.isPresent();
        }
    }

    private static final Answer NOTHING = new Answer(Optional.empty(), Together.DOCUMENT, "");

    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> leansOn;
    private final Map<String, List<Claim>> byQuestion = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Claim>>> byDocument = new LinkedHashMap<>();
    private final Map<String, List<Claim>> byAsked = new HashMap<>();
    private final Map<String, Map<String, Document>> byPublisher = new HashMap<>();

    Told(Collection<Claim> claims, Map<String, List<Link>> links, Map<String, List<Claim>> leansOn) {
        this.links = links;
        this.leansOn = leansOn;
        for (Claim claim : claims) {
            String question = claim.question().id();
            byQuestion.computeIfAbsent(question, unused -> new ArrayList<>()).add(claim);
            byDocument
                    .computeIfAbsent(claim.document().id(), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(question, unused -> new ArrayList<>())
                    .add(claim);
            if (inDocument(claim.document().id(), question).size() == 1) {
                byAsked.computeIfAbsent(asked(claim.document().id(), claim.question()), unused -> new ArrayList<>())
                        .add(claim);
            }
            byPublisher
                    .computeIfAbsent(claim.document().publisher().id(), unused -> new LinkedHashMap<>())
                    .put(claim.document().id(), claim.document());
        }
    }

    List<Claim> answers(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    /** Whoever a claim names last, in each of its chains; nobody where that is the publisher itself. */
    Set<String> voice(Claim claim) {
        return links.getOrDefault(claim.id(), List.of()).stream()
                .filter(Link::last)
                .map(link -> link.source().id())
                .filter(id -> !id.equals(claim.document().publisher().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The claim that answers a question together with another claim. */
    Answer beside(Claim claim, String question) {
        List<Claim> own = inDocument(claim.document().id(), question).stream()
                .filter(other -> !other.equals(claim) && oneVoice(claim, other))
                .toList();
        if (!own.isEmpty()) {
            List<Claim> ofTheDay =
                    own.stream().filter(other -> sameDay(claim, other)).toList();
            return ofTheDay.isEmpty()
                    ? new Answer(Optional.empty(), Together.DOCUMENT, "its figure is of another day")
                    : one(ofTheDay, Together.DOCUMENT);
        }
        List<Claim> cited = leansOn.getOrDefault(claim.id(), List.of()).stream()
                .filter(other -> other.question().id().equals(question))
                .toList();
        if (!cited.isEmpty()) {
            return one(cited, Together.STATEMENT);
        }
        List<Claim> rested = restsOn(claim).stream()
                .flatMap(document -> inDocument(document, question).stream())
                .toList();
        return rested.isEmpty() ? sameSource(claim, question) : one(rested, Together.STATEMENT);
    }

    /** Ids of the documents that a claim rests on: of what it leans on, named in its chain, or its source's only one. */
    Set<String> restsOn(Claim claim) {
        Set<String> documents = new LinkedHashSet<>();
        leansOn.getOrDefault(claim.id(), List.of())
                .forEach(cited -> documents.add(cited.document().id()));
        for (Link link : links.getOrDefault(claim.id(), List.of())) {
            link.document().ifPresent(documents::add);
            List<Document> earlier = byPublisher.getOrDefault(link.source().id(), Map.of()).values().stream()
                    .filter(document ->
                            document.published().mayPrecede(claim.document().published()))
                    .limit(2)
                    .toList();
            if (link.last() && earlier.size() == 1) {
                documents.add(earlier.get(0).id());
            }
        }
        documents.remove(claim.document().id());
        return documents;
    }

    List<Claim> inDocument(String document, String question) {
        return byDocument.getOrDefault(document, Map.of()).getOrDefault(question, List.of());
    }

    Collection<List<Claim>> questionsOf(String document) {
        return byDocument.getOrDefault(document, Map.of()).values();
    }

    /** The first answer of a document to each question on the subject and for the place of another question. */
    List<Claim> alike(String document, Question question) {
        return byAsked.getOrDefault(asked(document, question), List.of());
    }

    private static String asked(String document, Question question) {
        return String.join(
                "\n", document, question.subject().id(), question.scope().id());
    }

    Set<String> documents() {
        return byDocument.keySet();
    }

    private Answer sameSource(Claim claim, String question) {
        if (!voice(claim).isEmpty()) {
            return NOTHING;
        }
        String publisher = claim.document().publisher().id();
        List<Claim> others = byPublisher.getOrDefault(publisher, Map.of()).keySet().stream()
                .flatMap(document -> inDocument(document, question).stream())
                .filter(other -> voice(other).isEmpty() && sameDay(claim, other))
                .toList();
        return others.isEmpty() ? NOTHING : one(others, Together.SOURCE);
    }

    /** What both name, or the one names where the other names nobody. */
    boolean oneVoice(Claim claim, Claim other) {
        Set<String> here = voice(claim);
        Set<String> there = voice(other);
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    static boolean sameDay(Claim one, Claim other) {
        return one.asOf().firstDay().equals(other.asOf().firstDay())
                && one.asOf().lastDay().equals(other.asOf().lastDay());
    }

    /** The one answer that several claims give; none where they differ. */
    private static Answer one(List<Claim> claims, Together together) {
        List<Claim> figures =
                claims.stream().filter(claim -> figureless(claim).isEmpty()).toList();
        if (figures.isEmpty()) {
            return new Answer(Optional.empty(), together, figureless(claims.get(0)));
        }
        long answers = figures.stream()
                .map(claim -> ((Quantity) claim.value()).entailed())
                .distinct()
                .count();
        if (answers > 1) {
            return new Answer(Optional.empty(), together, "there are several figures for it");
        }
        return new Answer(figures.stream().min(Comparator.comparing(Claim::id)), together, "");
    }

    /** Why nothing can be reckoned with a claim; empty where it can. */
    static String unusable(Claim claim) {
        String why = figureless(claim);
        return why.isEmpty() && !claim.hedge().counted() ? "“" + claim.value().text() + "” is not counted" : why;
    }

    /** The same of a claim that may be planned or expected: what is planned adds up, and has its percentage, like what is. */
    static String figureless(Claim claim) {
        if (claim.denial().isPresent()) {
            return "“" + claim.value().text() + "” is a denial";
        }
        return claim.value() instanceof Quantity quantity && quantity.comparable()
                ? ""
                : "“" + claim.value().text() + "” is no figure";
    }
}
