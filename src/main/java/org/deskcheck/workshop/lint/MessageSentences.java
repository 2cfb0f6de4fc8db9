package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message of several sentences. */
final class MessageSentences implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.text("message").matches("(?s).*(\\p{Ll}{3}|})[.?!]”? \\p{Lu}.*")) {
            findings.at(
                    rule,
                    rule.span("message"),
                    "a message of several sentences",
                    "say what is wrong in one; what to do stands in `@ask`");
        }
    }
}
