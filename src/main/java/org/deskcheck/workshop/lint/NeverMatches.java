package org.deskcheck.workshop.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** Conditions that no fact can meet together. */
final class NeverMatches implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        Map<String, Values> allowed = new HashMap<>();
        for (Expression asked : RuleView.asked(pattern.constraints())) {
            Optional<Values.Term> term = Values.of(asked);
            if (term.isEmpty()) {
                continue;
            }
            Values own = term.orElseThrow().values();
            Values all = allowed.merge(term.orElseThrow().term(), own, Values::and);
            if (all.none()) {
                findings.at(
                        rule,
                        asked.span(),
                        "with " + Quoted.of(Terms.text(asked)) + " nothing is left that "
                                + Quoted.of(term.orElseThrow().term()) + " could be",
                        "take one of the conditions out: no fact meets them all");
                return;
            }
        }
    }
}
