package org.deskcheck.workshop.lint;

import java.util.Optional;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A pattern with anchors, which always has to meet the whole text. */
final class MatchesAnchored implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        Optional<String> pattern = MatchesPlain.pattern(expression);
        if (pattern.filter(text -> text.startsWith("^") || (text.endsWith("$") && !text.endsWith("\\$")))
                .isPresent()) {
            findings.at(
                    rule,
                    expression.span(),
                    "`^` and `$` in " + Quoted.of(pattern.orElseThrow()) + " change nothing",
                    "take them out: `matches` takes the whole text");
        }
    }
}
