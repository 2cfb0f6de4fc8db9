package org.deskcheck.align.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Link;

/**
 * Which claims a claim leans on: those that the file names; else those on the same question by a source that it names,
 * published no later, by fewest links first; where several remain with different answers, none.
 */
public final class Leaning {

    /** A claim and what it leans on; {@code declared} where the file says so. */
    public record On(Claim cited, boolean declared) {}

    private static final Comparator<Claim> LATER =
            Comparator.comparing((Claim claim) -> claim.asOf().earliest()).thenComparing(Claim::id);

    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, List<String>> declared;
    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> bySpeaker = new HashMap<>();
    private final Map<String, List<Claim>> byDocument = new HashMap<>();
    private final Map<String, Statements> statements = new HashMap<>();
    private final Function<Claim, String> answer;
    private final Function<Claim, String> asked;
    private final BiPredicate<Claim, Claim> oneMeasure;
    private final Map<String, Claim> newest = new HashMap<>();
    private final Map<String, String> undecided = new LinkedHashMap<>();

    /**
     * @param declared ids of the claims leaned on, by claim id, where the file names them
     * @param answer a claim's answer in normal form
     * @param asked what counts as one question; in a table it is subject and scope, whatever the measure
     * @param oneMeasure whether two claims count the same thing; such a statement is taken before one that does not
     */
    public Leaning(
            List<Claim> claims,
            Map<String, List<String>> declared,
            Map<String, List<Link>> links,
            Function<Claim, String> answer,
            Function<Claim, String> asked,
            BiPredicate<Claim, Claim> oneMeasure) {
        this.declared = declared;
        this.links = links;
        this.answer = answer;
        this.asked = asked;
        this.oneMeasure = oneMeasure;
        for (Claim claim : claims) {
            this.claims.put(claim.id(), claim);
            bySpeaker
                    .computeIfAbsent(key(claim.document().publisher().id(), claim), unused -> new ArrayList<>())
                    .add(claim);
            newest.merge(
                    key(claim.document().publisher().id(), claim),
                    claim,
                    (one, other) -> LATER.compare(one, other) < 0 ? other : one);
        }
    }

    /** What a claim leans on, in the order of the file. */
    public List<On> of(Claim claim) {
        List<String> named = declared.get(claim.id());
        if (named != null) {
            return named.stream()
                    .filter(id -> !id.equals(claim.id()))
                    .map(claims::get)
                    .filter(cited -> cited != null)
                    .map(cited -> new On(cited, true))
                    .toList();
        }
        Map<Integer, List<Link>> chains = new LinkedHashMap<>();
        links.getOrDefault(claim.id(), List.of()).stream()
                // who names itself speaks for itself, and leans on none of its own
                .filter(link ->
                        !link.source().id().equals(claim.document().publisher().id()))
                .forEach(link -> chains.computeIfAbsent(link.chain(), unused -> new ArrayList<>())
                        .add(link));
        return chains.values().stream()
                .flatMap(chain -> byChain(claim, chain).stream())
                .distinct()
                .map(cited -> new On(cited, false))
                .toList();
    }

    /**
     * The statement of the first of a chain that has one: the links behind it are that statement's own. Where it has
     * another answer, and one behind it has the claim's, that one: the wire may have an older dispatch in the dossier.
     */
    private Optional<Claim> byChain(Claim claim, List<Link> chain) {
        boolean open = undecided.containsKey(claim.id());
        Optional<Claim> first = Optional.empty();
        for (Link link : chain) {
            Optional<Claim> stated = bySource(claim, link);
            if (stated.filter(cited -> answer.apply(cited).equals(answer.apply(claim)))
                    .isPresent()) {
                return stated;
            }
            first = first.or(() -> stated);
        }
        if (first.isPresent() && !open) {
            undecided.remove(claim.id());
        }
        return first;
    }

    /** What the publisher of a statement has on the same question for the last day. */
    public Optional<Claim> newest(Claim statement) {
        return Optional.ofNullable(
                newest.get(key(statement.document().publisher().id(), statement)));
    }

    /** Why a claim leans on nothing although statements of its source are at hand, by claim id. */
    public Map<String, String> undecided() {
        return undecided;
    }

    private Optional<Claim> bySource(Claim claim, Link link) {
        String key = key(link.source().id(), claim);
        List<Claim> own = bySpeaker.getOrDefault(key, List.of());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        // nobody is asked here about what it publishes itself, so none of these stands in the claim's own document
        Statements.Told told = link.document()
                .map(document -> key + "\n" + document)
                .map(within -> statements.computeIfAbsent(
                        within, unused -> statements(byDocument().getOrDefault(within, List.of()))))
                .orElseGet(() -> statements.computeIfAbsent(key, unused -> statements(own)))
                .nearest(claim, answer.apply(claim), other -> oneMeasure.test(claim, other));
        if (told.several()) {
            undecided.put(claim.id(), link.source().name());
            return Optional.empty();
        }
        return told.first();
    }

    /** The same as by speaker, parted by document. */
    private Map<String, List<Claim>> byDocument() {
        if (byDocument.isEmpty()) {
            bySpeaker.forEach((key, own) -> own.forEach(claim -> byDocument
                    .computeIfAbsent(key + "\n" + claim.document().id(), unused -> new ArrayList<>())
                    .add(claim)));
        }
        return byDocument;
    }

    private Statements statements(List<Claim> claims) {
        return new Statements(claims, answer, this::depth);
    }

    private int depth(Claim claim) {
        return links.getOrDefault(claim.id(), List.of()).size();
    }

    private String key(String source, Claim claim) {
        return source + "\n" + asked.apply(claim);
    }
}
