package org.deskcheck.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.align.name.Descriptions;
import org.deskcheck.align.name.Sources;
import org.deskcheck.align.quotation.SameSentences;
import org.deskcheck.align.time.Zones;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Measure;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Unknown;
import org.deskcheck.vocabulary.Attributions;
import org.deskcheck.vocabulary.Measures;
import org.deskcheck.vocabulary.Roles;

/**
 * By what claims look at each other. Whatever {@link Align} puts side by side, and whatever a rule joins on the claims
 * of a fact, shares one of these keys; what else of other claims is asked for stands in {@link Surroundings}. A step of
 * aligning that looks further needs a key here: a property test over whole packs holds it.
 *
 * <p>What is declared once stays as it was when this was made; documents and claims are given anew.
 */
public final class Reach {

    /** What a key is about. Claims of one key that {@link #joins} are verified together. */
    public enum By {
        /** Questions of one subject are compared; so are those that a claim speaks about. */
        SUBJECT(true),
        /** Questions of several subjects that a relation holds together. */
        RELATION(true),
        /** A claim, and those that lean on it or deny it by its id. */
        CLAIM(true),
        /** Events that follow or answer each other. */
        EVENT(true),
        /** A sentence in free words. */
        SENTENCE(true),
        /** Quotations of a document, and those that name it. */
        QUOTED(true),
        /** A document and an outlet of a party that it names on matters of that party. */
        OUTLET(true),
        /** A party with an interest in the matter. Joins where the party is not heard. */
        STAKE(false),
        /** A side of an exchange. */
        SIDE(false),
        /** The claims of a document. */
        DOCUMENT(false),
        /** The same, where they say that something is not known. */
        UNKNOWN(false),
        /** A document that a claim's links rest on. */
        NAMES(false),
        /** A quotation that names a document. */
        QUOTES(false),
        /** A source that a claim names. */
        CITES(false),
        /** A source that ends one of its chains. */
        LAST(false),
        /** The same, where it is not the publisher. */
        CREDITS(false),
        /** A publisher of claims. */
        SPEAKS(false),
        /** A claim that a source left something unsaid, by the source's id. */
        UNSAID(false),
        /** A name of a source as an attribution prints it. */
        PRINTED(false),
        /** A name that is looked up among the sources. */
        ASKED(false),
        /** A document that the claim leans on a statement of. */
        LEANS(false),
        /** A document, and the publisher who leans on a statement of it. */
        CARRIES(false),
        /** A publisher, no carrier of others' news, that a claim of another leans on. */
        LEANED(false),
        /** A party that the claim lets be heard. */
        HEARD(false);

        private final boolean joins;

        By(boolean joins) {
            this.joins = joins;
        }

        /** Whether all claims of one key are verified together. */
        public boolean joins() {
            return joins;
        }
    }

    /** A key: what it is about, and which; ids parted by line ends. */
    public record Key(By by, String of) {}

    private record Asking(String subject, Measure measure) {}

    private final Sources sources;
    private final boolean noStory;
    private final Map<String, DocumentEntry> documents = new HashMap<>();
    private final Map<String, Asking> questions = new HashMap<>();
    private final Map<String, Set<String>> between = new HashMap<>();
    private final Map<String, Set<String>> interested = new HashMap<>();
    private final Map<String, Set<String>> partyNames = new HashMap<>();
    private final Map<String, List<String>> relations = new HashMap<>();
    private final Map<String, String> eventOf = new HashMap<>();
    private final Measures measures;
    private final Set<String> declaredNames;

    /** {@code names} are those of sources that the dossier prints. */
    public Reach(Dossier dossier, Registry registry, Collection<String> names) {
        this.sources = new Sources(registry, dossier.sources(), names);
        this.noStory = dossier.documents().stream().noneMatch(DocumentEntry::story);
        dossier.documents().forEach(document -> documents.put(document.id(), document));
        this.measures = Measures.standard().with(dossier.measures());
        dossier.questions().forEach(this::question);
        dossier.subjects().forEach(entry -> between.put(entry.id(), roots(entry.between())));
        dossier.events().forEach(entry -> between.put(entry.id(), roots(entry.between())));
        dossier.places().forEach(entry -> between.put(entry.id(), Set.of()));
        dossier.interests().forEach(entry -> entry.matter().forEach(matter -> {
            interested.computeIfAbsent(matter, unused -> new LinkedHashSet<>()).add(root(entry.party()));
            partyNames.computeIfAbsent(matter, unused -> new LinkedHashSet<>()).add(entry.party());
        }));
        relations(dossier);
        events(dossier.events());
        this.declaredNames = Stream.of(
                        dossier.subjects().stream()
                                .flatMap(entry -> Stream.concat(entry.by().stream(), entry.between().stream())),
                        dossier.events().stream()
                                .flatMap(entry -> Stream.concat(entry.by().stream(), entry.between().stream())))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Learns of a document, before its claims. */
    public void document(DocumentEntry document) {
        documents.put(document.id(), document);
    }

    /** Learns of a question, before its claims. */
    public void question(QuestionEntry question) {
        Measure measure = measures.orUnlisted(question.measure());
        questions.put(question.id(), new Asking(question.subject(), measure));
    }

    /** What a claim is looked at by, as the file gives it. */
    public Set<Key> of(ClaimEntry claim) {
        Set<Key> keys = new LinkedHashSet<>();
        Asking asked = asking(claim.question());
        DocumentEntry document = documents.get(claim.document());
        if (document == null) {
            throw new IllegalArgumentException("the reader lets no claim through without its document: " + claim.id());
        }
        String publisher = sources.named(document.publisher()).id();
        add(keys, By.SUBJECT, asked.subject());
        claim.about().ifPresent(about -> add(keys, By.SUBJECT, asking(about).subject()));
        relations.getOrDefault(claim.question(), List.of()).forEach(id -> add(keys, By.RELATION, id));
        add(keys, By.CLAIM, claim.id());
        claim.leansOn().ifPresent(ids -> ids.forEach(id -> add(keys, By.CLAIM, id)));
        claim.denies().ifPresent(denial -> denial.claims().forEach(id -> add(keys, By.CLAIM, id)));
        claim.event().ifPresent(id -> add(keys, By.EVENT, eventOf.getOrDefault(id, id)));
        SameSentences.sentence(claim.value()).ifPresent(sentence -> add(keys, By.SENTENCE, sentence));
        add(keys, By.DOCUMENT, claim.document());
        add(keys, By.SPEAKS, publisher);
        if (claim.value() instanceof Unknown) {
            add(keys, By.UNKNOWN, claim.document());
        }
        if (claim.about().isPresent() && asked.measure().speech()) {
            add(keys, By.UNSAID, asked.subject());
        }
        boolean story = document.story() || noStory;
        Set<String> parties = new LinkedHashSet<>(between.getOrDefault(asked.subject(), Set.of()));
        parties.forEach(party -> add(keys, By.SIDE, party));
        for (String matter : List.of(claim.question(), asked.subject())) {
            interested.getOrDefault(matter, Set.of()).forEach(party -> {
                parties.add(party);
                if (story) {
                    add(keys, By.STAKE, party);
                }
            });
            partyNames.getOrDefault(matter, Set.of()).forEach(name -> add(keys, By.ASKED, name));
        }
        if (asked.measure().id().equals(Descriptions.MEASURE)) {
            add(keys, By.OUTLET, claim.document() + "\n" + asked.subject());
        }
        quotation(claim, keys);
        claim.chains().forEach(chain -> chain(claim, publisher, chain, parties, keys));
        return keys;
    }

    private void quotation(ClaimEntry claim, Set<Key> keys) {
        claim.quotation().flatMap(Quotation::speaker).ifPresent(name -> add(keys, By.ASKED, name));
        if (claim.quotation().isPresent()) {
            add(keys, By.QUOTED, claim.document());
            claim.chains().stream()
                    .flatMap(List::stream)
                    .flatMap(link -> link.document().stream())
                    .forEach(named -> {
                        add(keys, By.QUOTED, named);
                        add(keys, By.QUOTES, named);
                    });
        }
    }

    private void chain(ClaimEntry claim, String publisher, List<LinkEntry> chain, Set<String> parties, Set<Key> keys) {
        List<Source> all = new ArrayList<>();
        for (LinkEntry link : chain) {
            add(keys, By.PRINTED, link.source());
            add(keys, By.ASKED, link.source());
            link.document().ifPresent(id -> add(keys, By.NAMES, id));
            for (Source source : sources.namedIn(link.source())) {
                all.add(source);
                add(keys, By.ASKED, source.name());
                add(keys, By.CITES, source.id());
                if (source.kind().carriesNews() && parties.contains(sources.root(source))) {
                    add(keys, By.OUTLET, claim.document() + "\n" + source.id());
                }
            }
        }
        if (!all.isEmpty()) {
            String last = all.get(all.size() - 1).id();
            add(keys, By.LAST, last);
            if (!last.equals(publisher)) {
                add(keys, By.CREDITS, last);
            }
        }
    }

    /** What a claim is looked at by once it is known what it leans on and whence it comes. */
    public Set<Key> of(Lineage lineage, Collection<Claim> leansOn) {
        Set<Key> keys = new LinkedHashSet<>();
        Claim claim = lineage.claim();
        Source publisher = claim.document().publisher();
        for (Claim cited : leansOn) {
            Source other = cited.document().publisher();
            add(keys, By.LEANS, cited.document().id());
            add(keys, By.CARRIES, carries(cited.document().id(), publisher));
            if (!other.kind().carriesNews() && !other.id().equals(publisher.id())) {
                add(keys, By.LEANED, other.id());
            }
        }
        if (claim.document().agencies().contains(publisher)) {
            add(keys, By.LEANED, publisher.id());
        }
        lineage.origins().stream().map(Origin::id).forEach(id -> add(keys, By.HEARD, id));
        add(keys, By.HEARD, sources.root(publisher));
        if (claim.question().measure().speech()) {
            sources.byId(claim.question().subject().id())
                    .map(sources::root)
                    .ifPresent(party -> add(keys, By.HEARD, party));
        }
        return keys;
    }

    /** Two names that nobody has listed may be one id. */
    public static String carries(String document, Source publisher) {
        return document + "\n" + publisher.id() + "\n" + publisher.name();
    }

    /**
     * A document as others look at it.
     *
     * @param whole ids of the subjects on which the dossier lists all that it says
     */
    public record Text(Source publisher, Moment published, Set<String> whole) {

        /** Whether the dossier lists all that it says on a subject. */
        public boolean inFull(String subject) {
            return whole.contains("*") || whole.contains(subject);
        }
    }

    /** A document as others look at it. */
    public Text text(DocumentEntry document) {
        Source publisher = sources.named(document.publisher());
        return new Text(
                publisher, new Zones(document, sources.zone(publisher)).published(), Set.copyOf(document.complete()));
    }

    /** The id of the source that a name stands for. */
    public String id(String name) {
        return sources.named(name).id();
    }

    /** The ids of the sources in a printed name. */
    public List<String> ids(String printed) {
        return sources.namedIn(printed).stream().map(Source::id).toList();
    }

    /** The names that are looked up for a document, beside those of its claims. */
    public List<String> asked(DocumentEntry document) {
        return Stream.concat(
                        Stream.of(document.publisher()),
                        document.agency().stream().flatMap(agency -> Attributions.agencies(agency).stream()))
                .toList();
    }

    /** The names that are looked up whatever the claims are. */
    public Set<String> askedAlways() {
        return declaredNames;
    }

    /** Whether a name is one that no list has, and that a report remarks upon. */
    public boolean unlisted(String name) {
        sources.named(name);
        return sources.unlisted().contains(name);
    }

    /** Whether a source's name tells an office alone, so that it matters whether somebody publishes under it. */
    public boolean tellsRole(String publisher) {
        return Roles.only(sources.named(publisher).name());
    }

    /** The sides of what a subject is about. */
    public Set<String> between(String subject) {
        return between.getOrDefault(subject, Set.of());
    }

    /** The subject of a question; empty text where there is no such question. */
    public String subject(String question) {
        return Optional.ofNullable(questions.get(question)).map(Asking::subject).orElse("");
    }

    private Asking asking(String question) {
        Asking asking = questions.get(question);
        if (asking == null) {
            throw new IllegalArgumentException("the reader lets no claim through without its question: " + question);
        }
        return asking;
    }

    private void relations(Dossier dossier) {
        for (int i = 0; i < dossier.relations().size(); i++) {
            String id = Integer.toString(i);
            Set<String> held = dossier.relations().get(i).questions().values().stream()
                    .flatMap(List::stream)
                    .filter(questions::containsKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (held.stream().map(this::subject).distinct().count() > 1) {
                held.forEach(question -> relations
                        .computeIfAbsent(question, unused -> new ArrayList<>())
                        .add(id));
            }
        }
    }

    /** Events that are joined, however far, go under the first of them. */
    private void events(List<EventEntry> events) {
        events.forEach(event -> eventOf.putIfAbsent(event.id(), event.id()));
        for (EventEntry event : events) {
            Stream.concat(event.follows().stream(), event.answers().stream())
                    .filter(eventOf::containsKey)
                    .forEach(other -> eventOf.put(firstOf(other), firstOf(event.id())));
        }
        eventOf.replaceAll((id, unused) -> firstOf(id));
    }

    private String firstOf(String event) {
        String here = event;
        String above = eventOf.getOrDefault(here, here);
        while (!above.equals(here)) {
            here = above;
            above = eventOf.getOrDefault(here, here);
        }
        return here;
    }

    private Set<String> roots(List<String> names) {
        return names.stream().map(this::root).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String root(String name) {
        return sources.root(sources.named(name));
    }

    private static void add(Set<Key> keys, By by, String of) {
        keys.add(new Key(by, of));
    }
}
