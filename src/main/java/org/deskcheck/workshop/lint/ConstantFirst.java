package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A comparison that begins with what is known. */
final class ConstantFirst implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.Binary binary
                && List.of("==", "!=", "<", "<=", ">", ">=").contains(binary.operator())
                && Terms.constant(binary.left())
                && !Terms.constant(binary.right())) {
            findings.at(
                    rule,
                    expression.span(),
                    "a comparison that begins with " + Quoted.of(Terms.text(binary.left())),
                    "begin with what is asked: `" + Terms.text(binary.right()) + "`");
        }
    }
}
