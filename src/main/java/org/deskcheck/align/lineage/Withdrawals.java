package org.deskcheck.align.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.NameRelation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Withdrawal;

/** Claims that rest, at any distance, on a document that was withdrawn, or on a statement that its own source denies. */
public final class Withdrawals {

    private final Map<String, List<Link>> links;
    private final BiFunction<Source, Source, NameRelation> relation;
    private final Resting resting;
    private final Set<Claim> reached = new HashSet<>();
    private final Map<String, Withdrawal> byClaim = new TreeMap<>();

    private Withdrawals(
            Map<String, List<Link>> links, Resting resting, BiFunction<Source, Source, NameRelation> relation) {
        this.links = links;
        this.resting = resting;
        this.relation = relation;
    }

    /** One a claim, sorted by claim. */
    public static List<Withdrawal> of(
            List<Document> documents,
            List<Claim> claims,
            Map<String, List<Link>> links,
            Resting resting,
            BiFunction<Source, Source, NameRelation> relation) {
        Withdrawals withdrawals = new Withdrawals(links, resting, relation);
        withdrawals.documents(documents, claims);
        withdrawals.statements(claims);
        return List.copyOf(withdrawals.byClaim.values());
    }

    private void documents(List<Document> documents, List<Claim> claims) {
        Map<String, Document> withdrawnBy = new TreeMap<>();
        documents.forEach(document -> document.withdraws().ifPresent(id -> withdrawnBy.putIfAbsent(id, document)));
        for (Claim cited : claims) {
            Optional.ofNullable(withdrawnBy.get(cited.document().id())).ifPresent(by -> add(cited, by, true));
        }
    }

    private void statements(List<Claim> claims) {
        Map<String, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        for (Claim denial : claims) {
            denial.denial().filter(it -> it.of() != DenialOf.AUTHORSHIP).ifPresent(it -> it.claims().stream()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                    .filter(denied -> !denied.document().equals(denial.document()) && oneVoice(denial, denied))
                    .forEach(denied -> add(denied, denial.document(), false)));
        }
    }

    private void add(Claim cited, Document by, boolean whole) {
        resting.on(cited, reached)
                .forEach(claim -> byClaim.put(claim.id(), new Withdrawal(claim, cited, cited.document(), by, whole)));
    }

    /** Whether who denies is who said it, or who published it, by one name: another body's denial takes nothing back. */
    private boolean oneVoice(Claim denial, Claim denied) {
        Source denier = voice(denial);
        return relation.apply(denier, voice(denied)) == NameRelation.SAME
                || relation.apply(denier, denied.document().publisher()) == NameRelation.SAME;
    }

    /** Whoever a claim names last; its publisher where it names nobody. */
    private Source voice(Claim claim) {
        return links.getOrDefault(claim.id(), List.of()).stream()
                .map(Link::source)
                .reduce((first, next) -> next)
                .orElse(claim.document().publisher());
    }
}
