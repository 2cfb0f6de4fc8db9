package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** Brackets that change nothing. */
final class NeedlessBrackets implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        rule.patterns().stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Condition.Constraint::expression)
                .filter(Expression.Parenthesised.class::isInstance)
                .forEach(whole -> tell(rule, whole, findings));
        for (Expression expression : rule.expressions()) {
            if (expression instanceof Expression.Parenthesised outer && plain(outer.inner())) {
                tell(rule, outer, findings);
            }
        }
    }

    private static boolean plain(Expression inner) {
        return inner instanceof Expression.Parenthesised
                || inner instanceof Expression.Name
                || inner instanceof Expression.Literal
                || inner instanceof Expression.Call
                || inner instanceof Expression.Member;
    }

    private static void tell(RuleView rule, Expression brackets, Findings findings) {
        findings.at(
                rule,
                brackets.span(),
                "brackets that change nothing",
                "write `" + Quoted.visible(Terms.text(brackets)) + "`");
    }
}
