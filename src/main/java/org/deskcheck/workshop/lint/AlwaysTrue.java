package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A comparison whose answer is known before any fact. */
final class AlwaysTrue implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.Binary binary
                && List.of("==", "!=", "<", "<=", ">", ">=").contains(binary.operator())) {
            boolean same = Terms.text(binary.left()).equals(Terms.text(binary.right()));
            boolean constants = Terms.constant(binary.left()) && Terms.constant(binary.right());
            if (same || constants) {
                findings.at(
                        rule,
                        expression.span(),
                        Quoted.of(Terms.text(expression)) + " is the same for every fact",
                        "compare with what the fact has, or take it out");
            }
        }
    }
}
