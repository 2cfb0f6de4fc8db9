package org.deskcheck.align.lineage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Withdrawal;

/** Claims that rest, at any distance, on a document that was withdrawn. */
public final class Withdrawals {

    private Withdrawals() {}

    /** One a claim, sorted by claim. */
    public static List<Withdrawal> of(List<Document> documents, List<Claim> claims, Resting resting) {
        Map<String, Document> byId =
                documents.stream().collect(Collectors.toMap(Document::id, Function.identity(), (one, other) -> one));
        Map<String, Document> withdrawnBy = new TreeMap<>();
        documents.forEach(document -> document.withdraws().ifPresent(id -> withdrawnBy.putIfAbsent(id, document)));
        Map<String, Withdrawal> byClaim = new TreeMap<>();
        for (Claim cited : claims) {
            Document by = withdrawnBy.get(cited.document().id());
            Document withdrawn = byId.get(cited.document().id());
            if (by != null && withdrawn != null) {
                resting.on(cited)
                        .forEach(claim -> byClaim.putIfAbsent(
                                claim.id(),
                                new Withdrawal(
                                        claim,
                                        cited,
                                        withdrawn,
                                        by,
                                        by.published().before(claim.document().published()))));
            }
        }
        return List.copyOf(byClaim.values());
    }
}
