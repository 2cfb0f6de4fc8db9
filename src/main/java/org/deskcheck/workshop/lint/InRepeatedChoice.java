package org.deskcheck.workshop.lint;

import java.util.HashSet;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A choice that is given twice. */
final class InRepeatedChoice implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.In in) {
            Set<String> seen = new HashSet<>();
            in.choices().stream()
                    .filter(choice -> !seen.add(Terms.text(choice)))
                    .forEach(choice -> findings.at(
                            rule,
                            choice.span(),
                            Quoted.of(Terms.text(choice)) + " is one of the choices already",
                            "take it out"));
        }
    }
}
