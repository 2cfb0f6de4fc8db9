package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** A list measured to see whether it is empty. */
final class SizeForEmpty implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.Binary binary
                && List.of("==", "!=", ">").contains(binary.operator())
                && Terms.text(binary.right()).equals("0")
                && Terms.text(binary.left()).endsWith(".size")) {
            String list = Terms.text(binary.left()).replaceFirst("\\.size$", "");
            findings.at(
                    rule,
                    expression.span(),
                    "a list measured to see whether it is empty",
                    "write `" + (binary.operator().equals("==") ? "" : "!") + list + ".empty`");
        }
    }
}
