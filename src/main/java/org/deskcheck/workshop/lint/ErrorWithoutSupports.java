package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** An error that no verdict rests on. */
final class ErrorWithoutSupports implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        if (rule.text("level").equals("error") && rule.rule().entry("supports").isEmpty()) {
            findings.at(
                    rule,
                    rule.span("level"),
                    "an error that supports no verdict",
                    "add `@supports`, or make it a warning");
        }
    }
}
