package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message that asks, which the ask is for. */
final class MessageAsk implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.text("message").strip().endsWith("?")) {
            findings.at(
                    rule,
                    rule.span("message"),
                    "a message that is a question",
                    "say what was found; the question stands in `@ask`");
        }
    }
}
