package org.deskcheck.workshop.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** The value of an option that may be empty. */
final class OptionalUnasked implements Check.OfPattern {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Condition.Pattern pattern, Findings findings) {
        Set<String> asked = new HashSet<>();
        for (Condition.Constraint constraint : pattern.constraints()) {
            List<Expression> all = constraint.expression().all().toList();
            all.stream()
                    .map(Terms::text)
                    .filter(text -> text.endsWith(".isPresent") || text.endsWith(".present"))
                    .forEach(asked::add);
            for (Expression expression : all) {
                if (expression instanceof Expression.Call call
                        && call.name().equals("get")
                        && call.arguments().isEmpty()
                        && call.of().isPresent()) {
                    String option = Terms.text(call.of().orElseThrow());
                    if (!asked.contains(option + ".isPresent") && !asked.contains(option + ".present")) {
                        findings.at(
                                rule,
                                call.span(),
                                Quoted.of(option) + " may be empty, and then the rule breaks",
                                "ask before it: `" + option + ".isPresent(), `");
                    }
                }
            }
        }
    }
}
