package org.deskcheck.align.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Disavowal;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.NameRelation;
import org.deskcheck.fact.Source;

/** Claims that rest, at any distance, on a statement whose authorship is denied. */
public final class Disavowals {

    private final Map<String, List<Link>> links;
    private final BiFunction<Source, Source, NameRelation> relation;
    private final Map<String, Claim> byId = new HashMap<>();
    private final Resting resting;

    public Disavowals(
            List<Claim> claims,
            Map<String, List<Link>> links,
            Resting resting,
            BiFunction<Source, Source, NameRelation> relation) {
        this.links = links;
        this.relation = relation;
        this.resting = resting;
        claims.forEach(claim -> byId.put(claim.id(), claim));
    }

    /** One a claim, by the first denial published, sorted by claim. */
    public List<Disavowal> all() {
        Set<Claim> reached = new HashSet<>();
        Map<String, Disavowal> byClaim = new TreeMap<>();
        byId.values().stream()
                .filter(claim -> claim.denial()
                        .filter(denial -> denial.of() == DenialOf.AUTHORSHIP)
                        .isPresent())
                .sorted(ClaimOrder.FIRST_PUBLISHED)
                .forEach(denial -> denial.denial().orElseThrow().claims().stream()
                        .flatMap(id -> Stream.ofNullable(byId.get(id)))
                        .forEach(denied -> resting.on(denied, reached)
                                .forEach(claim -> byClaim.put(claim.id(), disavowal(claim, denied, denial)))));
        return List.copyOf(byClaim.values());
    }

    private Disavowal disavowal(Claim claim, Claim denied, Claim denial) {
        List<Source> deniers = named(denial);
        List<Source> names = named(claim);
        Optional<Source> credit = names.stream()
                .filter(source -> deniers.stream().anyMatch(denier -> isNamed(source, denier)))
                .findFirst();
        return new Disavowal(
                claim,
                denied,
                denial,
                deniers.get(deniers.size() - 1),
                credit.orElse(names.get(names.size() - 1)),
                credit.isPresent());
    }

    private boolean isNamed(Source source, Source denier) {
        NameRelation names = relation.apply(source, denier);
        return names == NameRelation.SAME || names == NameRelation.FOLDED || names == NameRelation.ALIKE;
    }

    /** Those that a claim names, its agencies left out; its publisher where it names nobody. */
    private List<Source> named(Claim claim) {
        List<Source> named = links.getOrDefault(claim.id(), List.of()).stream()
                .map(Link::source)
                .filter(source -> !claim.document().agencies().contains(source))
                .toList();
        return named.isEmpty() ? List.of(claim.document().publisher()) : named;
    }
}
