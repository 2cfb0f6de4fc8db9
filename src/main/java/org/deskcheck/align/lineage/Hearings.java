package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.deskcheck.fact.Carriage;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Denial;
import org.deskcheck.fact.Denying;
import org.deskcheck.fact.Description;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Unheard;

/** Who of the parties to a matter is heard on it, by which outlet, and what they deny. */
public final class Hearings {

    /** More would be a list, and no longer stand beside the denial. */
    private static final int MOST_BESIDE = 8;

    private static final int MOST_QUOTED = 3;

    private final List<Lineage> lineages;
    private final Map<String, Position> positionOf;
    private final Map<String, List<Link>> links;
    private final Interests interests;
    private final Function<Source, String> root;
    private final Function<String, Optional<String>> rootOfListed;
    private final Set<String> heardBesides;
    private final Predicate<Claim> counted;
    private final List<Object> all = new ArrayList<>();

    /**
     * @param positionOf the position that a claim is in, by its id
     * @param root the id of the source that a source folds into
     * @param rootOfListed the same for an id; empty where it is no source's
     * @param heardBesides ids of the parties that claims beside these let be heard
     * @param counted whether a claim lets parties be heard, and can lack one
     */
    public Hearings(
            List<Lineage> lineages,
            Map<String, Position> positionOf,
            Map<String, List<Link>> links,
            Interests interests,
            Function<Source, String> root,
            Function<String, Optional<String>> rootOfListed,
            List<Description> descriptions,
            Set<String> heardBesides,
            Predicate<Claim> counted) {
        this.heardBesides = heardBesides;
        this.counted = counted;
        this.lineages = lineages;
        this.positionOf = positionOf;
        this.links = links;
        this.interests = interests;
        this.root = root;
        this.rootOfListed = rootOfListed;
        denials();
        carriages(descriptions);
        unheard();
    }

    /** Denials, carriages and parties that are not heard. */
    public List<Object> all() {
        return all;
    }

    private void denials() {
        Map<String, Claim> byId = new LinkedHashMap<>();
        lineages.forEach(lineage -> byId.put(lineage.claim().id(), lineage.claim()));
        for (Lineage lineage : lineages) {
            lineage.claim().denial().ifPresent(denial -> all.add(denying(lineage, denial, byId)));
        }
    }

    private Denying denying(Lineage lineage, Denial denial, Map<String, Claim> byId) {
        Map<String, Claim> anAnswer = new LinkedHashMap<>();
        denial.claims().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .sorted(Comparator.comparing(Claim::id))
                .forEach(claim -> anAnswer.putIfAbsent(claim.value().text(), claim));
        return new Denying(
                lineage.claim(),
                denial.of(),
                denier(lineage),
                anAnswer.values().stream().limit(MOST_BESIDE).toList(),
                words(List.copyOf(anAnswer.keySet())),
                interests.stake(lineage));
    }

    private static List<String> words(List<String> answers) {
        List<String> words = new ArrayList<>();
        answers.stream().limit(MOST_QUOTED).forEach(text -> words.add("“" + text + "”"));
        if (answers.size() > MOST_QUOTED) {
            words.add("more");
        }
        return words.isEmpty() ? List.of("it") : words;
    }

    /** Whoever the claim credits with it last, else its origins. */
    private String denier(Lineage lineage) {
        return links.getOrDefault(lineage.claim().id(), List.of()).stream()
                .filter(link -> link.chain() == 0 && link.source().named())
                .reduce((one, next) -> next)
                .map(link -> link.source().name())
                .or(() -> lineage.origins().stream().map(Origin::label).reduce((one, next) -> one + " and " + next))
                .orElse("somebody who is not named");
    }

    /** One carriage a document and outlet. */
    private void carriages(List<Description> descriptions) {
        Map<String, List<Claim>> carried = new TreeMap<>();
        Map<String, Source> outlets = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (Lineage lineage : lineages) {
            Claim claim = lineage.claim();
            Set<String> parties = interests.parties(claim);
            for (Link link : parties.isEmpty() ? List.<Link>of() : links.getOrDefault(claim.id(), List.of())) {
                Source source = link.source();
                String key = claim.document().id() + "\n" + source.id();
                if (source.kind().carriesNews()
                        && !root.apply(source).equals(source.id())
                        && parties.contains(root.apply(source))) {
                    carried.computeIfAbsent(key, unused -> new ArrayList<>()).add(claim);
                    outlets.put(key, source);
                    links.getOrDefault(claim.id(), List.of()).stream()
                            .filter(other -> speaksOpenly(other.source(), root.apply(source)))
                            .forEach(other -> told.add(key));
                }
            }
        }
        descriptions.stream()
                .filter(Description::agrees)
                .forEach(description -> told.add(description.claim().document().id() + "\n"
                        + description.source().id()));
        carried.forEach((key, claims) -> Optional.ofNullable(outlets.get(key))
                .ifPresent(outlet -> all.add(new Carriage(
                        claims.get(0),
                        claims.stream().skip(1).distinct().toList(),
                        outlet,
                        interests.name(root.apply(outlet)),
                        told.contains(key)))));
    }

    /** Whether whoever reads the source's name reads the party's: the party itself, its army, one of its ministries. */
    private boolean speaksOpenly(Source source, String party) {
        return switch (source.kind()) {
            case GOVERNMENT, MINISTRY, MILITARY -> root.apply(source).equals(party);
            default -> source.id().equals(party);
        };
    }

    /** One a party, for what goes against it; one an exchange, for the side that is not heard. */
    private void unheard() {
        Set<String> heard = new HashSet<>(heardBesides);
        List<Lineage> own = lineages.stream()
                .filter(lineage -> counted.test(lineage.claim()))
                .toList();
        for (Lineage lineage : own) {
            Claim claim = lineage.claim();
            lineage.origins().forEach(origin -> heard.add(origin.id()));
            heard.add(root.apply(claim.document().publisher()));
            if (claim.question().measure().speech()) {
                rootOfListed.apply(claim.question().subject().id()).ifPresent(heard::add);
            }
        }
        Map<String, List<Claim>> against = new TreeMap<>();
        Map<String, List<Claim>> oneSided = new TreeMap<>();
        Map<String, List<String>> sides = new TreeMap<>();
        for (Lineage lineage : own) {
            Claim claim = lineage.claim();
            Position position = positionOf.get(claim.id());
            if (!claim.document().story() || lineage.origins().isEmpty() || position == null) {
                continue;
            }
            interests.losing(claim, position).stream()
                    .filter(party -> !heard.contains(party))
                    .forEach(party -> against.computeIfAbsent(party, unused -> new ArrayList<>())
                            .add(claim));
            Set<String> between = claim.question().subject().between();
            List<String> silent =
                    between.stream().filter(party -> !heard.contains(party)).toList();
            lineage.origins().stream()
                    .map(Origin::id)
                    .filter(between::contains)
                    .filter(side -> between.size() == 2 && silent.size() == 1)
                    .forEach(side -> {
                        String subject = claim.question().subject().id();
                        oneSided.computeIfAbsent(subject, unused -> new ArrayList<>())
                                .add(claim);
                        sides.put(subject, List.of(side, silent.get(0)));
                    });
        }
        against.forEach((party, claims) -> all.add(
                new Unheard(claims.get(0), claims.stream().skip(1).toList(), interests.name(party), Optional.empty())));
        oneSided.forEach((subject, claims) -> Optional.ofNullable(sides.get(subject))
                .ifPresent(pair -> all.add(new Unheard(
                        claims.get(0),
                        claims.stream().skip(1).toList(),
                        interests.name(pair.get(1)),
                        Optional.of(interests.name(pair.get(0)))))));
    }
}
