package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Dispatch;
import org.deskcheck.fact.Source;

/** Claims that carry an agency's dispatch, beside the same answer where else that agency's is carried. */
public final class Dispatches {

    private Dispatches() {}

    /**
     * One for each claim of an agency's customer that has its like, by the first of its agencies that has one.
     *
     * @param answer a claim's answer in normal form
     */
    public static List<Dispatch> of(List<Claim> claims, Function<Claim, String> answer) {
        Map<String, List<Claim>> alike = new HashMap<>();
        for (Claim claim : claims) {
            Stream.concat(
                            claim.document().agencies().stream(),
                            Stream.of(claim.document().publisher()))
                    .map(Source::id)
                    .distinct()
                    .forEach(agency -> alike.computeIfAbsent(key(agency, claim, answer), unused -> new ArrayList<>())
                            .add(claim));
        }
        List<Dispatch> dispatches = new ArrayList<>();
        for (Claim claim : claims) {
            claim.document().agencies().stream()
                    .filter(agency ->
                            !agency.id().equals(claim.document().publisher().id()))
                    .map(agency -> new Dispatch(
                            claim,
                            agency,
                            others(claim, alike.getOrDefault(key(agency.id(), claim, answer), List.of()))))
                    .filter(dispatch -> !dispatch.others().isEmpty())
                    .findFirst()
                    .ifPresent(dispatches::add);
        }
        return dispatches;
    }

    private static String key(String agency, Claim claim, Function<Claim, String> answer) {
        return agency + "\n" + claim.question().id() + "\n" + answer.apply(claim);
    }

    /** No more than these are named: the first ones stand for any number of customers. */
    private static final int MOST_NAMED = 8;

    private static List<Claim> others(Claim claim, List<Claim> alike) {
        Map<String, Claim> oneDocument = new LinkedHashMap<>();
        for (Claim other : alike) {
            if (!other.document().id().equals(claim.document().id())) {
                oneDocument.putIfAbsent(other.document().id(), other);
            }
            if (oneDocument.size() == MOST_NAMED) {
                break;
            }
        }
        return List.copyOf(oneDocument.values());
    }
}
