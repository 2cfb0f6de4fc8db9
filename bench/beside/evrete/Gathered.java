package beside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules of one dossier left. Those of the first pass: the engine has no "not" and no sums, so Java keeps them. */
final class Gathered {

    private record Slot(Relation relation, Claim whole, String part) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Claim, Claim> less = new HashMap<>();
    private final Map<Claim, Claim> more = new HashMap<>();
    private final Map<Claim, Claim> readLess = new HashMap<>();
    private final Map<Claim, Claim> readMore = new HashMap<>();
    private final Set<Claim> own = new HashSet<>();
    private final Set<Claim> drifted = new HashSet<>();
    private final Set<Claim> leaning = new HashSet<>();
    private final Map<Slot, List<Claim>> told = new LinkedHashMap<>();
    private final Map<Slot, List<Claim>> rested = new LinkedHashMap<>();

    void found(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }

    void less(Claim claim, Claim other) {
        less.merge(claim, other, (one, two) -> Claim.highest(List.of(one, two)));
    }

    void more(Claim claim, Claim other) {
        more.merge(claim, other, (one, two) -> Claim.lowest(List.of(one, two)));
    }

    void readLess(Claim claim, Claim other) {
        readLess.merge(claim, other, (one, two) -> Claim.highestAsRead(List.of(one, two)));
    }

    void readMore(Claim claim, Claim other) {
        readMore.merge(claim, other, (one, two) -> Claim.lowestAsRead(List.of(one, two)));
    }

    void own(Claim claim) {
        own.add(claim);
    }

    void drifted(Citation citation) {
        drifted.add(citation.getClaim());
    }

    void leaning(Citation citation) {
        leaning.add(citation.getClaim());
    }

    void told(Relation relation, Claim whole, Claim part) {
        told.computeIfAbsent(new Slot(relation, whole, part.getQuestion()), unused -> new ArrayList<>()).add(part);
    }

    void rested(Relation relation, Claim whole, Claim part) {
        rested.computeIfAbsent(new Slot(relation, whole, part.getQuestion()), unused -> new ArrayList<>()).add(part);
    }

    boolean drifted(Claim claim) {
        return drifted.contains(claim);
    }

    boolean contradictsItself(Claim claim) {
        return own.contains(claim);
    }

    List<Claim> excluded(Claim claim) {
        List<Claim> excluded = new ArrayList<>(2);
        if (less.containsKey(claim)) {
            excluded.add(less.get(claim));
        }
        if (more.containsKey(claim)) {
            excluded.add(more.get(claim));
        }
        return excluded;
    }

    List<Claim> readApart(Claim claim) {
        List<Claim> apart = new ArrayList<>(2);
        if (readLess.containsKey(claim) && claim.onlyReadApart(readLess.get(claim))) {
            apart.add(readLess.get(claim));
        }
        if (readMore.containsKey(claim) && claim.onlyReadApart(readMore.get(claim))) {
            apart.add(readMore.get(claim));
        }
        return apart;
    }

    /** The facts of the second pass. */
    List<Object> facts(Dossier dossier) {
        List<Object> facts = new ArrayList<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Claim claim : dossier.getClaims()) {
            facts.add(new Standing(claim, leaning.contains(claim)));
            answers.computeIfAbsent(claim.getPosition(), unused -> new Answer()).member(claim);
        }
        answers.values().forEach(answer -> answer.settle(this));
        facts.addAll(answers.values());
        facts.addAll(wholes());
        return facts;
    }

    private Collection<Whole> wholes() {
        Map<List<Object>, List<Claim>> parts = new LinkedHashMap<>();
        rested.keySet().removeAll(told.keySet());
        told.forEach((slot, claims) -> add(parts, slot, claims));
        rested.forEach((slot, claims) -> add(parts, slot, claims));
        List<Whole> wholes = new ArrayList<>();
        parts.forEach((of, claims) -> wholes.add(new Whole((Relation) of.get(0), (Claim) of.get(1), claims)));
        return wholes;
    }

    /** A part is told where all figures for it are one. */
    private static void add(Map<List<Object>, List<Claim>> parts, Slot slot, List<Claim> claims) {
        if (claims.stream().allMatch(claim -> claim.sameInterval(claims.get(0)))) {
            parts.computeIfAbsent(List.of(slot.relation(), slot.whole()), unused -> new ArrayList<>()).add(claims.get(0));
        }
    }
}
