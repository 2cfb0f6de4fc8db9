package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A rule of more facts than a reader can hold. */
final class ManyFacts implements Check.OfRule {

    private static final int MOST = 6;

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        int facts = rule.patterns().size();
        if (facts > MOST) {
            findings.at(
                    rule,
                    rule.rule().nameSpan(),
                    "a rule of " + facts + " facts; a reader can hold " + MOST,
                    "note part of it as a `Mark` in a rule of its own, or part it into variants");
        }
    }
}
