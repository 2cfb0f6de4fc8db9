package org.deskcheck.workshop.lint;

import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.problem.Quoted;

/** A name given to what nobody asks for. */
final class BindingUnused implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        Set<String> used = rule.used();
        String texts = rule.text("message") + rule.text("ask");
        for (Condition.Binding binding : rule.bindings()) {
            String name = binding.name().replaceFirst("^\\$", "");
            boolean named = used.contains(binding.name())
                    || java.util.regex.Pattern.compile("\\{" + java.util.regex.Pattern.quote(name) + "[.}]")
                            .matcher(texts)
                            .find();
            if (!named) {
                findings.at(
                        rule,
                        binding.span(),
                        Quoted.of(binding.name()) + " is bound and never used",
                        "take it out, or name it in the message");
            }
        }
    }
}
