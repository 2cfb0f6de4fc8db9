package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;

/** The absence of an absence. */
final class NotNot implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        rule.rule()
                .when()
                .all()
                .filter(Condition.Not.class::isInstance)
                .map(Condition.Not.class::cast)
                .filter(not -> not.operand() instanceof Condition.Not || not.operand() instanceof Condition.Exists)
                .forEach(not -> findings.at(
                        rule,
                        not.span(),
                        not.operand() instanceof Condition.Not ? "`not` within `not`" : "`not` before `exists`",
                        not.operand() instanceof Condition.Not ? "write `exists`" : "write `not` alone"));
    }
}
