package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** Not, and not again. */
final class DoubleNegation implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.Unary unary
                && unary.operator().equals("!")
                && Terms.bare(unary.operand()) instanceof Expression.Unary inner
                && inner.operator().equals("!")) {
            findings.at(
                    rule, expression.span(), "a denial that is denied", "write `" + Terms.text(inner.operand()) + "`");
        }
    }
}
