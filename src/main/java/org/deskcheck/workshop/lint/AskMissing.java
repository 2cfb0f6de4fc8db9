package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A finding that asks nothing of anybody. */
final class AskMissing implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.rule().finds() && rule.text("ask").isBlank()) {
            findings.at(
                    rule,
                    rule.rule().nameSpan(),
                    "a finding without `@ask`",
                    "say in a line what a person does about it");
        }
    }
}
