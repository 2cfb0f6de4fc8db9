package org.deskcheck.workshop.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Flat;

/** Two rules that one choice would make one. */
final class RulesDifferInConstant implements Check.OfFile {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        List<RuleView> rules =
                file.rules().stream().filter(rule -> rule.rule().finds()).toList();
        for (int i = 0; i < rules.size(); i++) {
            for (RuleView other : rules.subList(i + 1, rules.size())) {
                RuleView rule = rules.get(i);
                boolean saysTheSame = Stream.of("message", "ask", "level", "kind", "supports")
                        .allMatch(key -> rule.text(key).equals(other.text(key)));
                if (saysTheSame && differsInOne(rule.rule(), other.rule())) {
                    findings.at(
                            other,
                            other.rule().nameSpan(),
                            "it differs from " + Quoted.of(rule.rule().name()) + " in one constant",
                            "make one rule of both: `in ( ..., ... )`");
                }
            }
        }
    }

    private static boolean differsInOne(DrlRule one, DrlRule other) {
        List<Expression> left = equalities(one);
        List<Expression> right = equalities(other);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < left.size() && left.size() == right.size(); i++) {
            if (!Terms.text(left.get(i)).equals(Terms.text(right.get(i)))) {
                differing.add(i);
            }
        }
        if (differing.size() != 1) {
            return false;
        }
        Expression from = left.get(differing.get(0));
        Expression to = right.get(differing.get(0));
        return Flat.of(other.when()).equals(Flat.of(one.when()).replace(Flat.of(from), Flat.of(to)));
    }

    private static List<Expression> equalities(DrlRule rule) {
        return RuleView.roots(rule.when())
                .flatMap(Expression::all)
                .filter(expression -> expression instanceof Expression.Binary
                        && Terms.binary(expression, "==")
                                .filter(equal ->
                                        Terms.enumeration(equal.right()).isPresent())
                                .isPresent())
                .toList();
    }
}
