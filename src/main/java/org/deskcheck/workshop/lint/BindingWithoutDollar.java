package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.problem.Quoted;

/** A binding that reads like a field. */
final class BindingWithoutDollar implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (Condition.Binding binding : rule.bindings()) {
            if (!binding.name().startsWith("$")) {
                findings.at(
                        rule,
                        binding.span(),
                        Quoted.of(binding.name()) + " reads like a field",
                        "write `$" + binding.name() + "`");
            }
        }
    }
}
