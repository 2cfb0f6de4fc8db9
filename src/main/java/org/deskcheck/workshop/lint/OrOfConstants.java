package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** One thing compared with one constant after the other. */
final class OrOfConstants implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (!(expression instanceof Expression.Binary)
                || Terms.binary(expression, "||").isEmpty()) {
            return;
        }
        List<Expression> ways = Terms.disjuncts(expression);
        Set<String> lefts = ways.stream()
                .map(way -> Terms.binary(way, "==")
                        .filter(equal -> Terms.enumeration(equal.right()).isPresent()
                                || Terms.literalText(equal.right()).isPresent())
                        .map(equal -> Terms.text(equal.left()))
                        .orElse(""))
                .collect(Collectors.toSet());
        if (ways.size() > 1 && lefts.size() == 1 && !lefts.contains("")) {
            findings.at(
                    rule,
                    expression.span(),
                    Quoted.of(lefts.iterator().next()) + " is compared with several constants",
                    "write `" + lefts.iterator().next() + " in ( ... )`");
        }
    }
}
