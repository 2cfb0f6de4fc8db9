package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A question left open that settles a verdict. */
final class OpenWithSupports implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.text("kind").equals("open") && rule.rule().entry("supports").isPresent()) {
            findings.at(
                    rule,
                    rule.span("supports"),
                    "an open question that supports a verdict",
                    "take `@supports` out, or make the finding a review");
        }
    }
}
