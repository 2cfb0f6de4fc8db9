package org.deskcheck.workshop.lint;

import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;

/** A fact asked for that is matched already. */
final class ExistsMatched implements Check.OfRule {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (Condition condition : rule.rule().when().operands()) {
            if (condition instanceof Condition.Exists exists
                    && exists.operand() instanceof Condition.Pattern asked
                    && asked.from().isEmpty()) {
                Set<String> wanted = texts(asked);
                boolean there = rule.matched().stream()
                        .anyMatch(matched -> matched.from().isEmpty()
                                && matched.type().equals(asked.type())
                                && texts(matched).containsAll(wanted));
                if (there) {
                    findings.at(
                            rule,
                            exists.span(),
                            "a `" + asked.type() + "` such as this is matched already",
                            "take `exists` out, or say how the two differ: `this != $other`");
                }
            }
        }
    }

    private static Set<String> texts(Condition.Pattern pattern) {
        return RuleView.asked(pattern.constraints()).stream().map(Terms::text).collect(Collectors.toSet());
    }
}
