package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A message that nobody reads to its end. */
final class MessageLong implements Check.OfRule {

    /** Two lines of a report at its usual width. */
    private static final int MOST = 160;

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        int length = rule.text("message").replaceAll("\\{[^{}]*}", "").length();
        if (length > MOST) {
            findings.at(
                    rule,
                    rule.span("message"),
                    "a message of " + length + " characters beside what it names; at most " + MOST,
                    "say what is wrong; the reasons stand on the page");
        }
    }
}
