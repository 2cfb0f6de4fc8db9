package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** An ask whose last sentence has no end. */
final class AskUnended implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        String ask = rule.text("ask").strip();
        if (!ask.isEmpty() && !ask.matches("(?s).*[.?!…][”)]?")) {
            findings.at(
                    rule,
                    rule.span("ask"),
                    "an ask without its full stop or question mark",
                    "end it: it is one or more whole sentences");
        }
    }
}
