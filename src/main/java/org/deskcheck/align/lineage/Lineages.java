package org.deskcheck.align.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Folding;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Source;
import org.deskcheck.vocabulary.Bodies;

/** The chains of all claims, closed to their roots. A graph is walked once, without recursion, however deep. */
public final class Lineages {

    /**
     * What a fold needs to know of sources.
     *
     * @param root the id of the source that a source folds into
     * @param foldings what it folds through, with the reasons
     */
    public record Folds(Function<Source, String> root, Function<Source, List<Folding>> foldings) {}

    /** What is known of a claim before it is folded: the sources at its roots, each by its way in. */
    private record Roots(Map<String, Root> byOrigin, Set<Source> unnamed, int depth) {}

    private record Root(Source end, Source label, boolean plural) {}

    private record Open(Claim claim, Iterator<Claim> rest) {}

    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> leansOn;
    private final Folds folds;
    private final Function<Claim, Set<String>> interested;
    private final ToIntFunction<Claim> hands;
    private final Map<String, Document> documents = new HashMap<>();
    private final Set<String> withdrawnDocuments = new HashSet<>();
    private final Set<String> credited;
    private final Map<Claim, Roots> roots = new HashMap<>();
    private final Map<Claim, List<Source>> cycles = new HashMap<>();
    // those of one ring share one list
    private final IdentityHashMap<List<Source>, Set<String>> inCycle = new IdentityHashMap<>();
    private final Map<String, List<Claim>> denials = new HashMap<>();
    private final Map<Claim, Set<Claim>> disownedBy = new HashMap<>();
    private final Set<Claim> withdrawn = new HashSet<>();

    /**
     * @param leansOn the claims that a claim leans on, by its id
     * @param interested ids of the parties to what a claim is about
     * @param hands how many names stand in a claim's longest chain, its document's agencies left out
     * @param creditedBesides ids of the sources that claims beside these credit or rest on
     */
    public Lineages(
            List<Document> documents,
            List<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            Folds folds,
            Function<Claim, Set<String>> interested,
            ToIntFunction<Claim> hands,
            Set<String> creditedBesides) {
        this.hands = hands;
        this.links = links;
        this.leansOn = leansOn;
        this.folds = folds;
        this.interested = interested;
        for (Document document : documents) {
            this.documents.put(document.id(), document);
            document.withdraws().ifPresent(withdrawnDocuments::add);
        }
        for (Claim claim : claims) {
            claim.denial().filter(denial -> denial.of() == DenialOf.AUTHORSHIP).ifPresent(denial -> denial.claims()
                    .forEach(id -> denials.computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(claim)));
        }
        this.credited = documents.stream().allMatch(Document::story) ? credited(claims, creditedBesides) : Set.of();
        claims.forEach(this::close);
        disowned(claims);
    }

    /** One lineage a claim, beside the origins of all that give the same answer. */
    public List<Lineage> all(List<Position> positions) {
        List<Lineage> all = new ArrayList<>();
        positions.forEach(position -> position.members().forEach(claim -> all.add(of(claim, position.origins()))));
        all.sort(Comparator.comparing(lineage -> lineage.claim().id()));
        return all;
    }

    private Lineage of(Claim claim, int alike) {
        Roots closed = close(claim);
        Set<String> parties = interested.apply(claim);
        List<Origin> origins = new ArrayList<>();
        closed.byOrigin().forEach((id, root) -> origins.add(origin(id, root, parties)));
        List<Link> own = links.getOrDefault(claim.id(), List.of());
        boolean plural = !leaned(claim).isEmpty()
                && own.stream().anyMatch(link -> link.source().plural())
                && origins.size() == 1
                && closed.byOrigin().values().stream().noneMatch(Root::plural);
        Optional<String> by = claim.question().subject().by();
        return new Lineage(
                claim,
                origins,
                (int) origins.stream().filter(Origin::interested).count(),
                (int) origins.stream().filter(Origin::reviewed).count(),
                alike,
                chains(claim).size(),
                leaned(claim).stream()
                        .flatMap(cited -> close(cited).unnamed().stream())
                        .distinct()
                        .toList(),
                closed.depth(),
                cycles.getOrDefault(claim, List.of()),
                origins.size() == 1 && by.filter(origins.get(0).id()::equals).isPresent(),
                List.copyOf(disownedBy.getOrDefault(claim, Set.of())),
                withdrawn.contains(claim),
                plural);
    }

    /** The ids of the origins behind a claim. */
    public Set<String> origins(Claim claim) {
        return close(claim).byOrigin().keySet();
    }

    private Origin origin(String id, Root root, Set<String> parties) {
        List<Folding> folded = new ArrayList<>(folds.foldings().apply(root.end()));
        if (!root.label().id().equals(root.end().id())) {
            folds.foldings().apply(root.label()).stream()
                    .filter(folding -> !folded.contains(folding))
                    .forEach(folded::add);
        }
        return new Origin(
                id,
                root.label().name(),
                root.label(),
                root.end().party(),
                root.end().reviewed() && root.label().reviewed(),
                root.label().reliability().or(root.end()::reliability),
                parties.contains(id) || parties.contains(root.end().id()),
                folded);
    }

    /** Closes a claim and, first, all that it leans on; a claim that is met again while it is open closes a ring. */
    private Roots close(Claim claim) {
        Roots known = roots.get(claim);
        if (known != null) {
            return known;
        }
        Deque<Open> path = new ArrayDeque<>();
        Set<Claim> onPath = new HashSet<>();
        path.push(new Open(claim, leaned(claim).iterator()));
        onPath.add(claim);
        while (!path.isEmpty()) {
            Open here = path.getFirst();
            if (!here.rest().hasNext()) {
                roots.put(here.claim(), rootsOf(here.claim()));
                onPath.remove(path.pop().claim());
                continue;
            }
            Claim next = here.rest().next();
            if (onPath.contains(next)) {
                ring(path, next);
            } else if (!roots.containsKey(next)) {
                path.push(new Open(next, leaned(next).iterator()));
                onPath.add(next);
            }
        }
        return roots.getOrDefault(claim, new Roots(new TreeMap<>(), Set.of(), 0));
    }

    /** Notes the sources round which the path runs from the claim that was met again. */
    private void ring(Deque<Open> path, Claim met) {
        List<Claim> ring = new ArrayList<>();
        for (Open open : path) {
            ring.add(open.claim());
            if (open.claim().equals(met)) {
                break;
            }
        }
        Collections.reverse(ring);
        List<Source> sources = Stream.concat(ring.stream(), Stream.of(met))
                .map(claim -> claim.document().publisher())
                .toList();
        ring.forEach(claim -> cycles.putIfAbsent(claim, sources));
    }

    private Roots rootsOf(Claim claim) {
        Map<String, Root> found = new TreeMap<>();
        int depth = 0;
        Set<Source> unnamed = new LinkedHashSet<>();
        Set<String> spoken = new LinkedHashSet<>();
        for (Claim cited : leaned(claim)) {
            Roots closed = roots.getOrDefault(cited, new Roots(Map.of(), Set.of(), 0));
            closed.byOrigin().forEach(found::putIfAbsent);
            unnamed.addAll(closed.unnamed());
            depth = Math.max(depth, closed.depth() + 1);
            spoken.add(cited.document().publisher().id());
            links.getOrDefault(cited.id(), List.of())
                    .forEach(link -> spoken.add(link.source().id()));
            if (!cycles.containsKey(claim) && cycles.containsKey(cited)) {
                cycles.put(claim, cycles.getOrDefault(cited, List.of()));
            }
        }
        List<List<Link>> chains = chains(claim);
        for (List<Link> chain : chains) {
            Source farthest = chain.get(chain.size() - 1).source();
            if (!farthest.named()) {
                unnamed.add(farthest);
            }
            ringInside(chain).ifPresent(ring -> cycles.putIfAbsent(claim, ring));
            boolean followed = !found.isEmpty()
                    && (chains.size() == 1
                            || chain.stream()
                                    .anyMatch(link ->
                                            spoken.contains(link.source().id())));
            if (!followed) {
                end(claim, chain)
                        .filter(root -> !inRing(claim, root.end()))
                        .ifPresent(root -> found.putIfAbsent(folds.root().apply(root.end()), root));
            }
            depth = Math.max(depth, hands.applyAsInt(claim));
        }
        if (chains.isEmpty() && found.isEmpty() && speaksForItself(claim)) {
            Source speaker = originalPublisher(claim.document());
            found.put(folds.root().apply(speaker), new Root(speaker, speaker, speaker.plural()));
        }
        return new Roots(found, unnamed, depth);
    }

    /**
     * The last of a chain that can be told; shown as the nearest to the document that folds into the same. Where the
     * chain ends with somebody unnamed, an outlet of nobody's that carries the words is no origin of them.
     */
    private Optional<Root> end(Claim claim, List<Link> chain) {
        boolean openEnd = !chain.get(chain.size() - 1).source().named();
        List<Source> named = chain.stream()
                .map(Link::source)
                .filter(Source::named)
                .filter(source -> !openEnd || !carries(claim, source))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Source end = named.get(named.size() - 1);
        String root = folds.root().apply(end);
        Source label = Stream.concat(Stream.of(claim.document().publisher()), named.stream())
                .filter(source -> folds.root().apply(source).equals(root))
                .findFirst()
                .orElse(end);
        return Optional.of(new Root(end, label, end.plural()));
    }

    private static boolean carries(Claim claim, Source source) {
        boolean outlet = source.kind().carriesNews() && source.controller().isEmpty();
        return outlet
                || claim.document().agencies().stream()
                        .anyMatch(agency -> agency.id().equals(source.id()));
    }

    /** Whether a source only says it of another in the ring, and so is nobody's origin. */
    private boolean inRing(Claim claim, Source end) {
        List<Source> cycle = cycles.getOrDefault(claim, List.of());
        return !cycle.isEmpty()
                && inCycle.computeIfAbsent(
                                cycle, round -> round.stream().map(Source::id).collect(Collectors.toSet()))
                        .contains(end.id());
    }

    /** A source that a chain comes back to, with another between. */
    private static Optional<List<Source>> ringInside(List<Link> chain) {
        if (chain.size() < 3) {
            return Optional.empty();
        }
        int[] next = new int[chain.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            Integer again = seen.put(chain.get(i).source().id(), i);
            next[i] = again == null ? chain.size() : again;
        }
        for (int i = 0; i < chain.size(); i++) {
            boolean twice = i + 1 < chain.size() && next[i] == i + 1;
            int again = twice ? next[i + 1] : next[i];
            if (again < chain.size()) {
                return Optional.of(
                        chain.subList(i, again + 1).stream().map(Link::source).toList());
            }
        }
        return Optional.empty();
    }

    /** A translation speaks with the voice of what it translates. */
    private Source originalPublisher(Document document) {
        Set<String> seen = new HashSet<>(Set.of(document.id()));
        Document here = document;
        while (here.translationOf().isPresent()) {
            Document original = documents.get(here.translationOf().get());
            if (original == null || !seen.add(original.id())) {
                return here.publisher();
            }
            here = original;
        }
        return here.publisher();
    }

    /** The sources that documents of other publishers credit or rest on, and agencies that publish their own dispatch. */
    private Set<String> credited(List<Claim> claims, Set<String> besides) {
        Set<String> credited = new HashSet<>(besides);
        for (Claim claim : claims) {
            Document document = claim.document();
            links.getOrDefault(claim.id(), List.of()).stream()
                    .filter(Link::last)
                    .map(Link::source)
                    .filter(source -> !source.id().equals(document.publisher().id()))
                    .forEach(source -> credited.add(source.id()));
            document.agencies().stream()
                    .filter(document.publisher()::equals)
                    .forEach(source -> credited.add(source.id()));
            leaned(claim).stream()
                    .map(cited -> cited.document().publisher())
                    .filter(source -> !source.kind().carriesNews())
                    .filter(source -> !source.id().equals(document.publisher().id()))
                    .forEach(source -> credited.add(source.id()));
        }
        return credited;
    }

    /**
     * Whether a claim without attribution is its publisher's own: it saw it itself; or the document is not under
     * verification, but what the story is held against; or its publisher is no carrier of others' news, or by its
     * name a body that speaks for itself; or, where no
     * document is the story, others go back to its publisher.
     */
    private boolean speaksForItself(Claim claim) {
        Source publisher = claim.document().publisher();
        return claim.witnessed()
                || !claim.document().story()
                || (publisher.reviewed() ? !publisher.kind().carriesNews() : Bodies.named(publisher.name()))
                || credited.contains(publisher.id());
    }

    /** What rests on a statement whose authorship is denied, or on a document that was withdrawn, at any distance. */
    private void disowned(List<Claim> claims) {
        Resting resting = new Resting(claims, leansOn);
        for (Claim claim : claims) {
            List<Claim> deniedBy = denials.getOrDefault(claim.id(), List.of());
            if (!deniedBy.isEmpty()) {
                resting.on(claim).forEach(on -> disownedBy
                        .computeIfAbsent(on, unused -> new TreeSet<>(Comparator.comparing(Claim::id)))
                        .addAll(deniedBy));
            }
            if (withdrawnDocuments.contains(claim.document().id())) {
                resting.on(claim, withdrawn);
            }
        }
    }

    private List<List<Link>> chains(Claim claim) {
        Map<Integer, List<Link>> chains = new LinkedHashMap<>();
        links.getOrDefault(claim.id(), List.of())
                .forEach(link -> chains.computeIfAbsent(link.chain(), unused -> new ArrayList<>())
                        .add(link));
        return List.copyOf(chains.values());
    }

    private List<Claim> leaned(Claim claim) {
        return leansOn.getOrDefault(claim.id(), List.of());
    }
}
