package org.deskcheck.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.align.name.Sources;
import org.deskcheck.align.question.Questions;
import org.deskcheck.align.time.Zones;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DenialEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Denial;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Rebuttal;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Speaking;
import org.deskcheck.fact.Value;
import org.deskcheck.vocabulary.Attributions;

/** What the file gives, as facts: documents, claims and links, with names resolved and times laid on zones. */
final class Claims {

    private record Step(Source source, LinkEntry entry) {}

    private final Dossier dossier;
    private final Sources sources;
    private final Questions questions;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, String> documentOf = new HashMap<>();
    private final Map<String, Zones> zones = new HashMap<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, List<Link>> links = new LinkedHashMap<>();
    private final Map<String, Integer> namesInChain = new HashMap<>();
    private final Map<String, List<Claim>> byDocument = new HashMap<>();
    private final Map<String, List<Claim>> byQuestion = new HashMap<>();
    private final Map<String, List<Claim>> byEvent = new HashMap<>();

    Claims(Dossier dossier, Sources sources, Questions questions) {
        this.dossier = dossier;
        this.sources = sources;
        this.questions = questions;
        boolean noStory = dossier.documents().stream().noneMatch(DocumentEntry::story);
        dossier.documents().forEach(entry -> document(entry, noStory));
        dossier.claims().forEach(entry -> documentOf.put(entry.id(), entry.document()));
        Set<String> figuresShown = figuresShown();
        // by id, so that the order of the file shows nowhere
        dossier.claims().stream()
                .sorted(Comparator.comparing(ClaimEntry::id))
                .forEach(entry -> claim(entry, figuresShown));
    }

    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    Map<String, List<Link>> links() {
        return links;
    }

    List<Link> linksOf(Claim claim) {
        return links.getOrDefault(claim.id(), List.of());
    }

    List<Claim> ofDocument(Document document) {
        return byDocument.getOrDefault(document.id(), List.of());
    }

    List<Claim> answers(Question question) {
        return byQuestion.getOrDefault(question.id(), List.of());
    }

    Map<String, List<Claim>> byEvent() {
        return byEvent;
    }

    /** The documents that a claim's links rest on. */
    List<Document> namedDocuments(Claim claim) {
        return linksOf(claim).stream()
                .flatMap(link -> link.document().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(documents.get(id)).stream())
                .toList();
    }

    /** How many names stand in a claim's longest chain, its agencies left out; a person and her body are one. */
    int namesInChain(Claim claim) {
        return namesInChain.getOrDefault(claim.id(), 0);
    }

    /** Ids of the sources that a document names in any of its claims. */
    Set<String> sourcesNamedIn(Document document) {
        Set<String> named = new LinkedHashSet<>();
        ofDocument(document).forEach(claim -> linksOf(claim)
                .forEach(link -> named.add(link.source().id())));
        return named;
    }

    private void document(DocumentEntry entry, boolean noStory) {
        Source publisher = sources.named(entry.publisher());
        Zones here = new Zones(entry, sources.zone(publisher));
        zones.put(entry.id(), here);
        documents.put(
                entry.id(),
                new Document(
                        entry.id(),
                        publisher,
                        here.published(),
                        entry.story() || noStory,
                        entry.agency().map(Attributions::agencies).orElse(List.of()).stream()
                                .map(sources::named)
                                .toList(),
                        entry.language(),
                        entry.headline(),
                        entry.notice(),
                        Set.copyOf(entry.complete()),
                        entry.versionOf(),
                        entry.corrects(),
                        entry.withdraws(),
                        entry.translationOf()));
    }

    /** Documents and questions with a figure: what a denial in the same document may be denying. */
    private Set<String> figuresShown() {
        Set<String> shown = new LinkedHashSet<>();
        for (ClaimEntry entry : dossier.claims()) {
            if (entry.value() instanceof Quantity quantity
                    && quantity.comparable()
                    && entry.denies().isEmpty()) {
                shown.add(entry.document() + "\n" + entry.question());
            }
        }
        return shown;
    }

    /** For each quotation that is printed as somebody's words: that somebody, and who gives them. */
    List<Speaking> speakings() {
        List<Speaking> speakings = new ArrayList<>();
        for (Claim claim : claims.values()) {
            Optional<Source> given = linksOf(claim).stream()
                    .filter(link -> link.chain() == 0)
                    .map(Link::source)
                    .filter(Source::named)
                    .reduce((one, next) -> next);
            claim.quotation()
                    .flatMap(Quotation::speaker)
                    .map(sources::named)
                    .ifPresent(speaker -> given.ifPresent(source -> speakings.add(
                            new Speaking(claim, speaker, source, speaker.id().equals(source.id())))));
        }
        return speakings;
    }

    /** Each denial that names what it denies, beside that; a denial of having said it disputes no figure. */
    List<Rebuttal> rebuttals() {
        return claims.values().stream()
                .flatMap(claim -> claim.denial().filter(denial -> denial.of() != DenialOf.AUTHORSHIP).stream()
                        .flatMap(denial -> denial.claims().stream())
                        .flatMap(id -> claim(id).stream())
                        .map(denied -> new Rebuttal(claim, denied)))
                .toList();
    }

    /** Whose words a claim's quotation is printed as: the speaker that the file names, else whoever it names last. */
    Optional<Source> speaker(Claim claim) {
        return claim.quotation().flatMap(Quotation::speaker).map(sources::named).or(() -> linksOf(claim).stream()
                .filter(link -> link.chain() == 0)
                .map(Link::source)
                .reduce((one, next) -> next));
    }

    private void claim(ClaimEntry entry, Set<String> figuresShown) {
        Document document = documents.get(entry.document());
        Zones here = zones.get(entry.document());
        if (document == null || here == null) {
            throw new IllegalArgumentException("the reader lets no claim through without its document: " + entry.id());
        }
        List<Link> own = links(entry);
        links.put(entry.id(), own);
        namesInChain.put(
                entry.id(),
                entry.chains().stream()
                        .mapToInt(chain -> (int) chain.stream()
                                .filter(link -> !document.agencies().contains(sources.named(link.source())))
                                .count())
                        .max()
                        .orElse(0));
        Question question = questions.byId(entry.question());
        Value value = entry.value() instanceof Moment moment ? here.of(moment) : entry.value();
        Claim claim = new Claim(
                entry.id(),
                document,
                question,
                value,
                entry.text().isEmpty() ? text(value, question) : entry.text(),
                entry.quotation(),
                entry.happened().map(here::of).or(() -> eventTime(entry, value)),
                entry.asOf().map(here::of).orElse(document.published()),
                entry.said().map(here::of),
                !own.isEmpty(),
                own.stream().anyMatch(link -> link.source().named()),
                entry.witnessed(),
                entry.within(),
                entry.denies().map(denial -> denial(denial, entry, figuresShown)),
                entry.about(),
                entry.extra(),
                entry.place());
        claims.put(claim.id(), claim);
        byDocument.computeIfAbsent(document.id(), unused -> new ArrayList<>()).add(claim);
        byQuestion.computeIfAbsent(question.id(), unused -> new ArrayList<>()).add(claim);
        entry.event().ifPresent(id -> byEvent.computeIfAbsent(id, unused -> new ArrayList<>())
                .add(claim));
    }

    /** What stands for a claim that the file gives no words for: its value and what it is a value of. */
    private static String text(Value value, Question question) {
        boolean figure = value instanceof Quantity && question.measure().listed();
        return figure ? value.text() + ", " + question.measure().name() : value.text();
    }

    /** A claim whose value is a date tells when its event was. */
    private static Optional<Moment> eventTime(ClaimEntry entry, Value value) {
        return entry.event().isPresent() && value instanceof Moment moment ? Optional.of(moment) : Optional.empty();
    }

    private Denial denial(DenialEntry entry, ClaimEntry claim, Set<String> figuresShown) {
        boolean named = entry.claims().stream().map(documentOf::get).anyMatch(document -> claim.document()
                .equals(document));
        boolean shown = entry.of() == DenialOf.FIGURE
                && (named || figuresShown.contains(claim.document() + "\n" + claim.question()));
        return new Denial(entry.of(), entry.claims(), shown);
    }

    private List<Link> links(ClaimEntry entry) {
        List<Link> made = new ArrayList<>();
        for (int chain = 0; chain < entry.chains().size(); chain++) {
            List<Step> steps = new ArrayList<>();
            for (LinkEntry link : entry.chains().get(chain)) {
                sources.namedIn(link.source()).forEach(source -> steps.add(new Step(source, link)));
            }
            for (int index = 0; index < steps.size(); index++) {
                Step step = steps.get(index);
                made.add(new Link(
                        entry.id(),
                        chain,
                        index,
                        index == steps.size() - 1,
                        step.source(),
                        step.entry().manner(),
                        step.entry().document(),
                        step.entry().reason()));
            }
        }
        return made;
    }
}
