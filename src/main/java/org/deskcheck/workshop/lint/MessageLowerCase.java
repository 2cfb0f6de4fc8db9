package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message whose first word is not capital. */
final class MessageLowerCase implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        String message = rule.text("message").strip();
        if (!message.isEmpty() && Character.isLowerCase(message.codePointAt(0))) {
            findings.at(rule, rule.span("message"), "a message that begins in lower case", "begin it as a sentence");
        }
    }
}
