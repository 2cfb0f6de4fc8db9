package org.deskcheck.align.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Succession;

/** Documents beside those that they are versions, corrections, withdrawals or translations of. */
public final class DocumentTimes {

    private record Before(String how, String id) {}

    private DocumentTimes() {}

    /** One a pair of documents of which the dossier has a claim; {@code claimsOf} are a document's claims. */
    public static List<Succession> successions(List<Document> documents, Function<Document, List<Claim>> claimsOf) {
        Map<String, Document> byId = new LinkedHashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        List<Succession> successions = new ArrayList<>();
        for (Document document : documents) {
            for (Before named : named(document)) {
                Document before = byId.get(named.id());
                if (before != null && !before.equals(document)) {
                    Stream.of(document, before)
                            .flatMap(one -> claimsOf.apply(one).stream())
                            .findFirst()
                            .map(claim -> succession(before, document, named.how(), claim))
                            .ifPresent(successions::add);
                }
            }
        }
        return successions;
    }

    private static Succession succession(Document before, Document document, String how, Claim claim) {
        return new Succession(
                before,
                document,
                how,
                Ordering.of(before.published(), document.published()).order(),
                claim);
    }

    private static List<Before> named(Document document) {
        Map<String, String> how = new LinkedHashMap<>();
        add(how, document.corrects(), "a correction");
        add(how, document.withdraws(), "a withdrawal");
        add(how, document.versionOf(), "a later version");
        add(how, document.translationOf(), "a translation");
        return how.entrySet().stream()
                .map(entry -> new Before(entry.getValue(), entry.getKey()))
                .toList();
    }

    private static void add(Map<String, String> how, Optional<String> id, String word) {
        id.ifPresent(before -> how.putIfAbsent(before, word));
    }
}
