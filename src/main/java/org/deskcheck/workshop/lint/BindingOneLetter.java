package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.problem.Quoted;

/** A binding whose name says nothing. */
final class BindingOneLetter implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (Condition.Binding binding : rule.bindings()) {
            if (binding.name().matches("\\$?[a-zA-Z]")) {
                findings.at(
                        rule,
                        binding.span(),
                        Quoted.of(binding.name()) + " says nothing of what it names",
                        "write the word: `$claim`");
            }
        }
    }
}
