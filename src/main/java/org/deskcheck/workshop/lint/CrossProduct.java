package org.deskcheck.workshop.lint;

import java.util.HashSet;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;

/** Facts that are matched with each other and have nothing in common. */
final class CrossProduct implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        Set<String> bound = new HashSet<>();
        boolean first = true;
        for (Condition condition : rule.rule().when().operands()) {
            if (condition instanceof Condition.Pattern pattern) {
                boolean joined = RuleView.roots(pattern)
                        .flatMap(Expression::all)
                        .flatMap(Terms::name)
                        .anyMatch(bound::contains);
                if (!first && !joined && pattern.from().isEmpty()) {
                    findings.at(
                            rule,
                            pattern.typeSpan(),
                            "every `" + pattern.type() + "` is matched with all that stands above it",
                            RuleView.bindings(pattern).findAny().isPresent()
                                    ? "say what they have in common: `claim.id == $claim.id`"
                                    : "say what they have in common, or write `exists` before it");
                }
                first = false;
            }
            RuleView.bindings(condition).forEach(binding -> bound.add(binding.name()));
        }
    }
}
