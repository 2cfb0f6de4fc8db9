package org.deskcheck.workshop.lint;

import java.util.HashMap;
import java.util.Map;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.problem.Quoted;

/** Two names for one thing. */
final class BoundAgain implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        Map<String, String> bound = new HashMap<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.binding().isPresent() && !Terms.compares(constraint.expression())) {
                Condition.Binding binding = constraint.binding().orElseThrow();
                String earlier = bound.putIfAbsent(Terms.text(constraint.expression()), binding.name());
                if (earlier != null) {
                    findings.at(
                            rule,
                            binding.span(),
                            Quoted.of(binding.name()) + " names what " + Quoted.of(earlier) + " names already",
                            "keep one of the names");
                }
            }
        }
    }
}
