package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** A choice of one. */
final class InOneChoice implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.In in && in.choices().size() == 1) {
            findings.at(
                    rule,
                    in.span(),
                    "`in` with one choice",
                    "write `" + Terms.text(in.operand()) + (in.negated() ? " != " : " == ")
                            + Terms.text(in.choices().get(0)) + "`");
        }
    }
}
