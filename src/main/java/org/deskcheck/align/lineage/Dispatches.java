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
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.SourceKind;

/** Claims that carry an agency's dispatch, beside the same answer where else that agency's is carried. */
public final class Dispatches {

    private Dispatches() {}

    /**
     * One for each claim of an agency's customer that has its like, by the first of its agencies that has one. A
     * customer is one whose document names the agency, or who leans on it.
     *
     * @param leansOn the claims that a claim leans on, by its id
     * @param answer a claim's answer in normal form
     */
    public static List<Dispatch> of(
            List<Claim> claims, Map<String, List<Claim>> leansOn, Function<Claim, String> answer) {
        Map<String, List<Claim>> alike = new HashMap<>();
        for (Claim claim : claims) {
            Stream.concat(
                            agencies(claim, leansOn).stream(),
                            Stream.of(claim.document().publisher()))
                    .map(Source::id)
                    .distinct()
                    .forEach(agency -> alike.computeIfAbsent(key(agency, claim, answer), unused -> new ArrayList<>())
                            .add(claim));
        }
        List<Dispatch> dispatches = new ArrayList<>();
        for (Claim claim : claims) {
            agencies(claim, leansOn).stream()
                    .filter(agency ->
                            !agency.id().equals(claim.document().publisher().id()))
                    .map(agency -> new Dispatch(
                            claim,
                            agency,
                            others(claim, agency, alike.getOrDefault(key(agency.id(), claim, answer), List.of()))))
                    .filter(dispatch -> !dispatch.others().isEmpty())
                    .findFirst()
                    .ifPresent(dispatches::add);
        }
        return dispatches;
    }

    /** The agencies that the document names, and those that the claim leans on. */
    private static List<Source> agencies(Claim claim, Map<String, List<Claim>> leansOn) {
        return Stream.concat(
                        claim.document().agencies().stream(),
                        leansOn.getOrDefault(claim.id(), List.of()).stream()
                                .map(cited -> cited.document().publisher())
                                .filter(publisher -> publisher.kind() == SourceKind.NEWS_AGENCY))
                .distinct()
                .toList();
    }

    private static String key(String agency, Claim claim, Function<Claim, String> answer) {
        Question question = claim.question();
        // two wordings that no list has may be one measure in two languages
        String measure = question.measure().listed() ? question.measure().family() : "";
        return String.join(
                "\n", agency, question.subject().id(), question.scope().id(), measure, answer.apply(claim));
    }

    /** No more than these are named: the first ones stand for any number of customers. */
    private static final int MOST_NAMED = 8;

    /** That an outlet and the agency that it leans on have the same is no news; that two outlets have it is. */
    private static List<Claim> others(Claim claim, Source agency, List<Claim> alike) {
        boolean named = claim.document().agencies().contains(agency);
        Map<String, Claim> oneDocument = new LinkedHashMap<>();
        for (Claim other : alike) {
            boolean own = other.document().publisher().id().equals(agency.id());
            if (!other.document().id().equals(claim.document().id()) && (named || !own)) {
                oneDocument.putIfAbsent(other.document().id(), other);
            }
            if (oneDocument.size() == MOST_NAMED) {
                break;
            }
        }
        return List.copyOf(oneDocument.values());
    }
}
