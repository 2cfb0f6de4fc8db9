package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message that ends like a sentence of prose. */
final class MessageFullStop implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        String message = rule.text("message").strip();
        if (message.endsWith(".") && !message.endsWith("..")) {
            findings.at(
                    rule,
                    rule.span("message"),
                    "a message that ends with a full stop",
                    "take it out: reports set messages in lines of their own");
        }
    }
}
