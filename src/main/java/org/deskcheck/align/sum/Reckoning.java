package org.deskcheck.align.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.fact.Addition;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Unchecked;

/** All that is reckoned with the figures of a dossier. */
public final class Reckoning {

    /**
     * How questions and figures lie to each other.
     *
     * @param wholes the questions that a question's answer is a part of, by measure or place
     * @param siblings whether two measures are different parts of a third
     * @param comparable whether two figures are of one thing
     */
    public record Relations(
            Function<Question, List<Question>> wholes,
            BiPredicate<Question, Question> siblings,
            BiPredicate<Quantity, Quantity> comparable) {}

    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<Addition> additions;

    public Reckoning(
            Collection<RelationEntry> declared,
            Collection<Question> questions,
            Collection<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            Relations relations) {
        Told told = new Told(claims, links, leansOn);
        Map<String, Question> byId = new HashMap<>();
        questions.forEach(question -> byId.put(question.id(), question));
        Sums sums = new Sums(told, byId);
        Percentages percentages = new Percentages(told, byId);
        Estimates estimates = new Estimates(told);
        Set<List<String>> parts = new HashSet<>();
        for (RelationEntry entry : declared) {
            if (entry instanceof RelationEntry.Adding adding) {
                sums.add(adding);
                adding.parts().forEach(part -> parts.add(List.of(adding.whole(), part)));
            } else if (entry instanceof RelationEntry.Share share) {
                percentages.add(share);
            } else if (entry instanceof RelationEntry.Change change) {
                percentages.add(change);
            } else if (entry instanceof RelationEntry.Estimate estimate) {
                estimates.add(estimate);
            }
        }
        ByName byName = new ByName(
                told,
                relations.wholes(),
                relations.comparable(),
                (whole, part) -> parts.contains(List.of(whole.id(), part.id())));
        comparisons.addAll(sums.all());
        comparisons.addAll(byName.all());
        comparisons.addAll(percentages.all());
        comparisons.addAll(estimates.all());
        comparisons.addAll(new OwnRanges(told, leansOn).all());
        unchecked.addAll(sums.unchecked());
        unchecked.addAll(byName.unchecked());
        unchecked.addAll(percentages.unchecked());
        additions = new Additions(told, relations).of(claims);
    }

    public List<Comparison> comparisons() {
        return comparisons;
    }

    public List<Unchecked> unchecked() {
        return unchecked;
    }

    public List<Addition> additions() {
        return additions;
    }
}
