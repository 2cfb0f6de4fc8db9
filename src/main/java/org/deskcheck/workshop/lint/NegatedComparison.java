package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;

/** A comparison that is turned round by a sign before it. */
final class NegatedComparison implements Check.OfExpression {

    private static final List<String> WORDS = List.of("contains", "memberOf", "matches");

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (!(expression instanceof Expression.Unary unary) || !unary.operator().equals("!")) {
            return;
        }
        Expression inner = Terms.bare(unary.operand());
        if (inner instanceof Expression.In in && !in.negated()) {
            tell(rule, unary, Terms.text(in.operand()) + " not in ( ... )", findings);
        } else if (inner instanceof Expression.Binary binary && !binary.negated()) {
            if (List.of("==", "!=").contains(binary.operator())) {
                String turned = binary.operator().equals("==") ? "!=" : "==";
                tell(
                        rule,
                        unary,
                        Terms.text(binary.left()) + " " + turned + " " + Terms.text(binary.right()),
                        findings);
            } else if (WORDS.contains(binary.operator())) {
                tell(
                        rule,
                        unary,
                        Terms.text(binary.left()) + " not " + binary.operator() + " " + Terms.text(binary.right()),
                        findings);
            }
        }
    }

    private static void tell(RuleView rule, Expression at, String better, Findings findings) {
        findings.at(rule, at.span(), "a comparison that is denied as a whole", "write `" + better + "`");
    }
}
