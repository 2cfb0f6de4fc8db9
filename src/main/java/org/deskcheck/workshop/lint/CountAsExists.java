package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;

/** Counting to see whether there is any. */
final class CountAsExists implements Check.OfRule {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (Condition condition : rule.rule().when().all().toList()) {
            if (condition instanceof Condition.Accumulate accumulate) {
                accumulate.gathered().stream()
                        .filter(gathered -> gathered.function().equals("count")
                                && gathered.binding().isPresent())
                        .forEach(gathered -> counted(
                                rule,
                                accumulate,
                                gathered.binding().orElseThrow().name(),
                                findings));
            }
        }
    }

    private static void counted(RuleView rule, Condition.Accumulate accumulate, String name, Findings findings) {
        for (Expression asked : RuleView.asked(accumulate.constraints())) {
            String text = Terms.text(asked);
            boolean any = List.of(name + " > 0", name + " >= 1", name + " != 0").contains(text);
            if (any || text.equals(name + " == 0")) {
                findings.at(
                        rule,
                        asked.span(),
                        "facts are counted to see whether there is " + (any ? "any" : "none"),
                        any ? "write `exists`" : "write `not`");
            }
        }
    }
}
