package org.deskcheck.workshop.lint;

import java.util.HashMap;
import java.util.Map;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Flat;

/** Two rules that ask the same. */
final class RuleRepeated implements Check {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(PackView pack, Findings findings) {
        Map<String, RuleView> seen = new HashMap<>();
        for (RuleView rule : pack.rules()) {
            String asked = Flat.of(rule.rule().when());
            RuleView earlier = seen.putIfAbsent(asked, rule);
            if (earlier != null
                    && earlier.rule().finds() == rule.rule().finds()
                    && (rule.rule().finds()
                            || rule.drl()
                                    .text(rule.rule().then().span())
                                    .equals(earlier.drl()
                                            .text(earlier.rule().then().span())))) {
                findings.at(
                        rule,
                        rule.rule().nameSpan(),
                        "it asks the same as " + Quoted.of(earlier.rule().name()),
                        "keep one of them");
            }
        }
    }
}
