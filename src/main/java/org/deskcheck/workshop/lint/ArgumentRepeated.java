package org.deskcheck.workshop.lint;

import java.util.HashSet;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A finding that is about one claim twice. */
final class ArgumentRepeated implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Expression argument : rule.rule().then().arguments()) {
            if (rule.rule().finds() && !seen.add(Terms.text(argument))) {
                findings.at(
                        rule,
                        argument.span(),
                        Quoted.of(Terms.text(argument)) + " is given twice",
                        "name each claim once");
            }
        }
    }
}
