package org.deskcheck.align.sum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Estimate;
import org.deskcheck.fact.Quantity;

/** The ends of estimates, two by two. */
final class Estimates {

    private final Told told;
    private final Set<List<Claim>> seen = new HashSet<>();
    private final List<Estimate> estimates = new ArrayList<>();

    Estimates(Told told) {
        this.told = told;
    }

    List<Estimate> all() {
        return estimates;
    }

    void add(RelationEntry.Estimate estimate) {
        Optional<String> best = estimate.best();
        best.ifPresent(middle -> {
            pairs(estimate.low(), middle, Optional.empty());
            pairs(middle, estimate.high(), Optional.empty());
        });
        pairs(estimate.low(), estimate.high(), best);
    }

    /** Two by two; {@code between} is what stands between them, where it is told. */
    private void pairs(String lesser, String greater, Optional<String> between) {
        for (Claim claim : told.answers(lesser)) {
            if (between.filter(middle -> told.beside(claim, middle).found()).isEmpty()) {
                told.beside(claim, greater).claim().ifPresent(other -> pair(claim, other));
            }
        }
        for (Claim claim : told.answers(greater)) {
            if (between.filter(middle -> told.beside(claim, middle).found()).isEmpty()) {
                told.beside(claim, lesser).claim().ifPresent(other -> pair(other, claim));
            }
        }
    }

    private void pair(Claim lesser, Claim greater) {
        boolean figures = lesser.denial().isEmpty()
                && greater.denial().isEmpty()
                && lesser.value() instanceof Quantity one
                && greater.value() instanceof Quantity other
                && one.comparable()
                && other.comparable()
                && one.dimension().equals(other.dimension());
        if (figures && seen.add(List.of(lesser, greater))) {
            estimates.add(new Estimate(lesser, greater, Percentages.order(lesser, greater)));
        }
    }
}
