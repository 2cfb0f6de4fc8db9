package org.deskcheck.workshop.lint;

import java.util.HashSet;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** The same asked twice of one fact. */
final class ConstraintRepeated implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Expression asked : RuleView.asked(pattern.constraints())) {
            if (!seen.add(Terms.text(asked))) {
                findings.at(rule, asked.span(), Quoted.of(Terms.text(asked)) + " is asked twice", "take one out");
            }
        }
    }
}
