package org.deskcheck.align.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.SharedReading;

/** Answers that several publishers give alike where the statement that each leans on has another. */
public final class SharedReadings {

    /** The story's, else the last published. */
    private SharedReadings() {}

    /** One for each statement and answer; {@code answer} gives a claim's answer in normal form. */
    public static List<SharedReading> of(List<Citation> citations, Function<Claim, String> answer) {
        Map<String, List<Citation>> alike = new LinkedHashMap<>();
        citations.stream()
                .filter(citation -> citation.figures() == Figures.APART
                        || (citation.measures() == MeasureRelation.OTHER && citation.figures() != Figures.NONE))
                .forEach(citation -> alike.computeIfAbsent(
                                citation.cited().id() + "\n"
                                        + citation.claim().question().measure().id() + "\n"
                                        + answer.apply(citation.claim()),
                                unused -> new ArrayList<>())
                        .add(citation));
        return alike.values().stream()
                .map(SharedReadings::reading)
                .filter(reading -> !reading.others().isEmpty())
                .toList();
    }

    private static SharedReading reading(List<Citation> alike) {
        Claim last =
                alike.stream().map(Citation::claim).max(ClaimOrder.STORY_LAST).orElseThrow();
        Map<String, Claim> onePublisher = new LinkedHashMap<>();
        alike.stream()
                .map(Citation::claim)
                .filter(claim -> !claim.document()
                        .publisher()
                        .id()
                        .equals(last.document().publisher().id()))
                .sorted(ClaimOrder.STORY_LAST)
                .forEach(claim ->
                        onePublisher.putIfAbsent(claim.document().publisher().id(), claim));
        return new SharedReading(last, alike.get(0).cited(), List.copyOf(onePublisher.values()));
    }
}
