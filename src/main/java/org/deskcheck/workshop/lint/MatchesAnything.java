package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A pattern that every text meets. */
final class MatchesAnything implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (MatchesPlain.pattern(expression)
                .filter(text -> text.matches("\\^?(\\(\\?[a-z]+\\))?(\\.\\*)+\\$?"))
                .isPresent()) {
            findings.at(
                    rule,
                    expression.span(),
                    "every text matches "
                            + Quoted.of(MatchesPlain.pattern(expression).orElseThrow()),
                    "take it out, or say what the text has to have");
        }
    }
}
