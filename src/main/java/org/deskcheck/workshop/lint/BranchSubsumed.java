package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Flat;

/** An alternative that another one covers. */
final class BranchSubsumed implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (Expression expression : rule.expressions()) {
            if (Terms.binary(expression, "||").isPresent() && expression instanceof Expression.Binary) {
                List<Expression> ways = Terms.disjuncts(expression);
                compare(
                        rule,
                        ways.stream().map(way -> texts(Terms.conjuncts(way))).toList(),
                        i -> ways.get(i).span(),
                        findings);
            }
        }
        for (Condition condition : rule.rule().when().all().toList()) {
            if (condition instanceof Condition.Any any) {
                List<Condition> ways = any.operands();
                compare(
                        rule,
                        ways.stream().map(BranchSubsumed::asked).toList(),
                        i -> ways.get(i).span(),
                        findings);
            }
        }
    }

    private static void compare(
            RuleView rule, List<Set<String>> ways, java.util.function.IntFunction<Span> at, Findings findings) {
        for (int i = 0; i < ways.size(); i++) {
            for (int j = 0; j < ways.size(); j++) {
                boolean same = ways.get(i).equals(ways.get(j));
                if (i != j && !ways.get(j).isEmpty() && ways.get(i).containsAll(ways.get(j)) && (!same || j < i)) {
                    findings.at(
                            rule,
                            at.apply(i),
                            "an alternative that another one covers",
                            "take it out: whatever meets it meets " + Quoted.of(String.join(", ", ways.get(j))));
                    break;
                }
            }
        }
    }

    private static Set<String> texts(List<Expression> conjuncts) {
        return conjuncts.stream().map(Terms::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a pattern asks, its type first; of other conditions their text alone. */
    private static Set<String> asked(Condition condition) {
        if (!(condition instanceof Condition.Pattern pattern) || pattern.from().isPresent()) {
            return Set.of(Flat.of(condition));
        }
        Set<String> texts = texts(RuleView.asked(pattern.constraints()));
        texts.add(pattern.type());
        return texts;
    }
}
