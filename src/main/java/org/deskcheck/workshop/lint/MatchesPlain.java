package org.deskcheck.workshop.lint;

import java.util.Optional;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** A pattern without anything of a pattern. */
final class MatchesPlain implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        Optional<String> pattern = pattern(expression);
        if (pattern.filter(text -> text.matches("[\\p{L}\\p{N} ,;:!'\"/_-]*")).isPresent()) {
            findings.at(rule, expression.span(), "`matches` with a text that is no pattern", "write `==`");
        }
    }

    static Optional<String> pattern(Expression expression) {
        return expression instanceof Expression.Binary binary
                        && binary.operator().equals("matches")
                ? Terms.literalText(binary.right())
                : Optional.empty();
    }
}
