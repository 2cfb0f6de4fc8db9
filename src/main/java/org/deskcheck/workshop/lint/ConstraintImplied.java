package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** Something asked that follows from what is asked besides. */
final class ConstraintImplied implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        List<Expression> asked = RuleView.asked(pattern.constraints());
        List<String> texts = asked.stream().map(Terms::text).toList();
        for (int i = 0; i < asked.size(); i++) {
            Optional<Values.Term> own = Values.of(asked.get(i));
            Set<String> alternatives =
                    Terms.disjuncts(asked.get(i)).stream().map(Terms::text).collect(Collectors.toSet());
            for (int j = 0; j < asked.size(); j++) {
                boolean other = i != j && !texts.get(i).equals(texts.get(j));
                if (other && (implies(Values.of(asked.get(j)), own, i < j) || alternatives.contains(texts.get(j)))) {
                    findings.at(
                            rule,
                            asked.get(i).span(),
                            Quoted.of(texts.get(i)) + " follows from " + Quoted.of(texts.get(j)),
                            "take it out");
                    break;
                }
            }
        }
    }

    /** Of two that say the same, the second follows from the first; of what can't hold at all nothing follows. */
    private static boolean implies(Optional<Values.Term> one, Optional<Values.Term> other, boolean before) {
        if (one.isEmpty()
                || other.isEmpty()
                || !one.orElseThrow().term().equals(other.orElseThrow().term())) {
            return false;
        }
        Values reason = one.orElseThrow().values();
        Values implied = other.orElseThrow().values();
        return !reason.and(implied).none() && reason.within(implied) && !(before && implied.within(reason));
    }
}
