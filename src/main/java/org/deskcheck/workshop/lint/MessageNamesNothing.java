package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message that reads the same on every claim. */
final class MessageNamesNothing implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.rule().finds()
                && !rule.text("message").isBlank()
                && !rule.text("message").contains("{")) {
            findings.at(
                    rule,
                    rule.span("message"),
                    "a message that names nothing that was found",
                    "name what the finding is about: `{claim.value}`");
        }
    }
}
