package org.deskcheck.desk.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.desk.live.Figure.Kind;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Withdrawal;

/** What a dossier has of its sources' figures: those they said, those they took back, those its stories rest on. */
final class Figures {

    private final Facts facts;
    private final Map<String, List<Source>> named = new HashMap<>();
    private final Map<Claim, List<Claim>> cites = new HashMap<>();
    private final Map<String, Figure> found = new LinkedHashMap<>();

    private Figures(Facts facts) {
        this.facts = facts;
        facts.others().forEach(fact -> {
            if (fact instanceof Link link) {
                named.computeIfAbsent(link.claimId(), unused -> new ArrayList<>())
                        .add(link.source());
            }
        });
        facts.comparisons().forEach(fact -> {
            if (fact instanceof Citation citation && carriesOn(citation)) {
                cites.computeIfAbsent(citation.claim(), unused -> new ArrayList<>())
                        .add(citation.cited());
            }
        });
    }

    static List<Figure> of(InForce rules, Ran ran) {
        return new Figures(Align.facts(
                        ran.dossier(),
                        rules.deskcheck().options().registry(),
                        rules.deskcheck().options().asOf()))
                .all();
    }

    /** A figure that was changed on the way is no longer the source's. */
    private static boolean carriesOn(Citation citation) {
        return switch (citation.figures()) {
            case SAME, CONVERTED, ROUNDED -> true;
            case COMPATIBLE, CONVEYED_APART, APART, UNSETTLED, NONE -> false;
        };
    }

    private List<Figure> all() {
        Set<Claim> withdrawn = withdrawn();
        for (Claim claim : facts.claims()) {
            if (!claim.within() && claim.denial().isEmpty()) {
                if (!withdrawn.contains(claim)) {
                    said(claim);
                }
                if (claim.document().story()) {
                    leans(claim);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Who withdraws a document takes back its own word, and not that of whom it names. */
    private Set<Claim> withdrawn() {
        Set<Claim> withdrawn = new HashSet<>();
        facts.others().forEach(fact -> {
            if (fact instanceof Withdrawal withdrawal) {
                Claim cited = withdrawal.cited();
                withdrawn.add(cited);
                List<Source> whose =
                        withdrawal.whole() ? List.of(cited.document().publisher()) : voices(cited);
                whose.forEach(source -> add(Kind.WITHDRAWN, cited, cited, withdrawal.by(), source));
            }
        });
        return withdrawn;
    }

    /** A source's own word: not where a claim carries on what it says elsewhere in the dossier. */
    private void said(Claim claim) {
        Set<String> elsewhere = new HashSet<>();
        cites.getOrDefault(claim, List.of())
                .forEach(cited -> voices(cited).forEach(source -> elsewhere.add(source.id())));
        voices(claim).stream()
                .filter(source -> !elsewhere.contains(source.id()))
                .forEach(source -> add(Kind.SAID, claim, claim, claim.document(), source));
    }

    /** Whomever it names, and whomever those name on whom it leans, at any distance. */
    private void leans(Claim claim) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Claim> basis = new HashMap<>();
        named.getOrDefault(claim.id(), List.of()).forEach(source -> sources.put(source.id(), source));
        Set<Claim> seen = new LinkedHashSet<>(Set.of(claim));
        List<Claim> open = new ArrayList<>(List.of(claim));
        while (!open.isEmpty()) {
            for (Claim cited : cites.getOrDefault(open.remove(0), List.of())) {
                if (seen.add(cited)) {
                    open.add(cited);
                    voices(cited).forEach(source -> {
                        sources.put(source.id(), source);
                        // the farthest that has its word is nearest to it
                        basis.put(source.id(), cited);
                    });
                }
            }
        }
        sources.forEach((id, source) -> {
            Claim day = basis.getOrDefault(id, claim);
            add(Kind.LEANS, claim, day, day.document(), source);
        });
    }

    /** Who speaks in a claim: those whom it names, or its publisher. */
    private List<Source> voices(Claim claim) {
        List<Source> names = named.getOrDefault(claim.id(), List.of());
        return Stream.concat(
                        names.stream().filter(source -> !source.kind().carriesNews() || names.size() == 1),
                        Stream.of(claim.document().publisher()).filter(publisher -> names.isEmpty()))
                .distinct()
                .toList();
    }

    private void add(Kind kind, Claim claim, Claim day, Document document, Source source) {
        Figure.of(kind, claim, day, document, source, facts.heldBack()::without)
                .ifPresent(figure -> found.putIfAbsent(kind + "\n" + claim.id() + "\n" + source.id(), figure));
    }
}
