package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** A fraction compared for being the very same. */
final class FractionEquality implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.Binary binary
                && List.of("==", "!=").contains(binary.operator())
                && Terms.text(binary.right()).matches("-?\\d*\\.\\d+\\w?")) {
            findings.at(
                    rule,
                    expression.span(),
                    "a fraction that has to be the very same",
                    "ask for a range, or for the facts' own comparison of figures");
        }
    }
}
