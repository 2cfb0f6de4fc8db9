package org.deskcheck.workshop.lint;

import java.util.Optional;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** An id of the vocabulary or of one dossier within a rule. */
final class IdLiteral implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        Optional<Expression.Binary> compared = Optional.of(expression)
                .filter(Expression.Binary.class::isInstance)
                .flatMap(each -> Terms.binary(each, "==", "!="))
                .filter(binary -> Terms.literalText(binary.right()).isPresent()
                        && Terms.text(binary.left()).matches("(.*\\.)?(id|claimId)"));
        compared.ifPresent(binary -> findings.at(
                rule,
                binary.span(),
                "one id, written into the rule: " + Quoted.of(Terms.text(binary.right())),
                "ask for what makes it special, as a flag of its measure or a fact that align gives"));
    }
}
