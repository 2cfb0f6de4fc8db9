package org.deskcheck.workshop.lint;

import java.util.Optional;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A flag that is compared and not asked. */
final class ComparedWithTrue implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        Optional<Expression.Binary> compared = Optional.of(expression)
                .filter(Expression.Binary.class::isInstance)
                .flatMap(each -> Terms.binary(each, "==", "!="))
                .filter(binary -> Terms.literal(binary.right(), Expression.Literal.Kind.BOOLEAN)
                        && !Terms.constant(binary.left()));
        if (compared.isPresent()) {
            Expression.Binary binary = compared.orElseThrow();
            boolean asks = Terms.text(binary.right()).equals("true")
                    == binary.operator().equals("==");
            findings.at(
                    rule,
                    expression.span(),
                    "a flag compared with " + Quoted.of(Terms.text(binary.right())),
                    "write `" + (asks ? "" : "!") + Terms.text(binary.left()) + "`");
        }
    }
}
