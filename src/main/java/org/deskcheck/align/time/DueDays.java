package org.deskcheck.align.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Due;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Term;

/** What is told as done beside the plans of the same thing that give a day. */
public final class DueDays {

    private static final Comparator<Claim> DUE_FIRST = Comparator.comparing(
                    (Claim plan) -> when(plan).orElseThrow().latest())
            .thenComparing(Claim::id);

    private DueDays() {}

    /**
     * One for each claim that tells of something as done for which a plan with a day is at hand.
     *
     * @param ahead whether a claim tells of what is to come
     * @param leans whether a claim leans on another
     */
    public static List<Due> of(
            List<Claim> claims,
            Predicate<Claim> ahead,
            BiFunction<Claim, Claim, Figures> figures,
            BiPredicate<Claim, Claim> leans) {
        Map<String, Claim> plans = new HashMap<>();
        claims.stream()
                .filter(ahead.and(claim -> when(claim).isPresent()))
                .forEach(plan ->
                        plans.merge(key(plan), plan, (one, other) -> DUE_FIRST.compare(one, other) <= 0 ? one : other));
        List<Due> dues = new ArrayList<>();
        for (Claim claim : claims) {
            Claim plan = plans.get(key(claim));
            if (plan != null && !ahead.test(claim) && done(claim)) {
                Moment when = when(plan).orElseThrow();
                Ordering ordering = Ordering.of(claim.document().published(), when);
                dues.add(new Due(
                        claim,
                        plan,
                        when,
                        ordering.order(),
                        ordering.zoneDecides(),
                        figures.apply(claim, plan),
                        leans.test(claim, plan)));
            }
        }
        return dues;
    }

    private static boolean done(Claim claim) {
        return (claim.value() instanceof Quantity quantity && quantity.comparable())
                || (claim.value() instanceof Term term && term.answer() == Answer.YES);
    }

    private static Optional<Moment> when(Claim plan) {
        return plan.happened();
    }

    /** What is one thing for a plan and for its being done: the same subject, place and stem of the measure. */
    private static String key(Claim claim) {
        return String.join(
                "\n",
                claim.question().subject().id(),
                claim.question().scope().id(),
                claim.question().measure().family());
    }
}
