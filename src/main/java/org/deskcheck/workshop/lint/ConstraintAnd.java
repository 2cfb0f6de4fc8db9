package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;

/** Conditions of one fact joined by && and not by a comma. */
final class ConstraintAnd implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Binary binary
                    && binary.operator().equals("&&")
                    && constraint.binding().isEmpty()) {
                findings.at(
                        rule,
                        constraint.span(),
                        "two conditions joined by `&&`",
                        "part them by a comma, so that each can be told as what failed");
            }
        }
    }
}
