package org.deskcheck.align.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Crediting;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.NameRelation;
import org.deskcheck.fact.Source;

/** Whom claims credit, beside those who speak in the statements that they lean on. */
public final class Credits {

    /** How many statements beneath the cited one are asked who speaks in them; no chain in copy is as long. */
    private static final int MOST_BENEATH = 50;

    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> leansOn;
    private final BiFunction<Source, Source, NameRelation> relation;
    private final Map<String, Set<Source>> carriers = new HashMap<>();
    private final Set<String> credited = new HashSet<>();

    /**
     * @param links the links of each claim, by its id
     * @param leansOn the claims that each claim leans on, by its id
     * @param relation how the names of two sources lie to each other
     * @param creditedBesides ids of the sources that claims beside these name last
     * @param carriersBesides who of them leans on a statement of a document, by the document's id
     */
    public Credits(
            List<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            BiFunction<Source, Source, NameRelation> relation,
            Set<String> creditedBesides,
            Map<String, Set<Source>> carriersBesides) {
        this.links = links;
        this.leansOn = leansOn;
        this.relation = relation;
        credited.addAll(creditedBesides);
        carriersBesides.forEach((document, besides) -> carriers.put(document, new LinkedHashSet<>(besides)));
        claims.forEach(claim -> own(claim).stream()
                .filter(Link::last)
                .filter(link ->
                        !link.source().id().equals(claim.document().publisher().id()))
                .forEach(link -> credited.add(link.source().id())));
        claims.forEach(claim -> leaned(claim)
                .forEach(cited -> carriers.computeIfAbsent(cited.document().id(), unused -> new LinkedHashSet<>())
                        .add(claim.document().publisher())));
    }

    /** One for each claim and statement that it leans on, where the claim credits somebody. */
    public List<Crediting> all(List<Claim> claims) {
        List<Crediting> all = new ArrayList<>();
        for (Claim claim : claims) {
            for (Claim cited : leaned(claim)) {
                credit(claim, cited).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether a publisher is one who says things: no carrier of news, or credited by others at the end of their chains. */
    private boolean speaks(Source publisher) {
        return publisher.reviewed() ? !publisher.kind().carriesNews() : credited.contains(publisher.id());
    }

    /** By the chain that comes nearest to the cited statement. */
    private Optional<Crediting> credit(Claim claim, Claim cited) {
        Voices voices = new Voices(cited);
        boolean carried = cited.document().publisher().kind().carriesNews();
        return last(claim).stream()
                .filter(link -> !claim.document().agencies().contains(link.source()))
                // a news outlet that is named has the words from whoever spoke them
                .filter(link -> carried || !link.source().kind().carriesNews())
                .map(link -> new Near(link, nearest(link.source(), voices, carriers(cited))))
                // the first of several that are as near
                .reduce((one, next) -> next.names().compareTo(one.names()) < 0 ? next : one)
                .map(near -> new Crediting(
                        claim,
                        cited,
                        near.link().source(),
                        voice(cited),
                        near.names(),
                        cited.attributed() || speaks(cited.document().publisher()),
                        through(claim, near.link(), cited.document().publisher())));
    }

    /** The last named link of each of a claim's chains. */
    private List<Link> last(Claim claim) {
        Map<Integer, Link> last = new TreeMap<>();
        own(claim).stream().filter(link -> link.source().named()).forEach(link -> last.put(link.chain(), link));
        return List.copyOf(last.values());
    }

    private NameRelation nearest(Source credited, Voices voices, Set<Source> carriers) {
        if (carriers.contains(credited) || voices.named(credited.id())) {
            return NameRelation.SAME;
        }
        return voices.all().stream()
                .map(voice -> relation.apply(credited, voice))
                .min(Comparator.naturalOrder())
                .orElse(NameRelation.DESCRIBED);
    }

    /** Who carries a statement's document on: named in its place, they are no other source. */
    private Set<Source> carriers(Claim cited) {
        return carriers.getOrDefault(cited.document().id(), Set.of());
    }

    private record Near(Link link, NameRelation names) {}

    /** Who speaks in a statement and in what it rests on: walked no further than is asked for. */
    private final class Voices {

        private final Set<String> ids = new HashSet<>();
        private final Set<Source> voices = new LinkedHashSet<>();
        private final Set<Claim> seen = new HashSet<>();
        private final List<Claim> open = new ArrayList<>();

        Voices(Claim cited) {
            seen.add(cited);
            open.add(cited);
        }

        boolean named(String id) {
            while (!ids.contains(id) && !open.isEmpty() && seen.size() < MOST_BENEATH) {
                step();
            }
            return ids.contains(id);
        }

        Set<Source> all() {
            while (!open.isEmpty() && seen.size() < MOST_BENEATH) {
                step();
            }
            return voices;
        }

        private void step() {
            Claim here = open.remove(open.size() - 1);
            add(here.document().publisher());
            own(here).forEach(link -> add(link.source()));
            leaned(here).stream().filter(seen::add).forEach(open::add);
        }

        private void add(Source voice) {
            voices.add(voice);
            ids.add(voice.id());
        }
    }

    private Source voice(Claim cited) {
        return own(cited).stream()
                .map(Link::source)
                .reduce((one, next) -> next)
                .orElse(cited.document().publisher());
    }

    private boolean through(Claim claim, Link credited, Source publisher) {
        return own(claim).stream()
                .anyMatch(link -> link.chain() == credited.chain()
                        && link.index() < credited.index()
                        && !claim.document().agencies().contains(link.source())
                        && relation.apply(link.source(), publisher) == NameRelation.SAME);
    }

    private List<Link> own(Claim claim) {
        return links.getOrDefault(claim.id(), List.of());
    }

    private List<Claim> leaned(Claim claim) {
        return leansOn.getOrDefault(claim.id(), List.of());
    }
}
