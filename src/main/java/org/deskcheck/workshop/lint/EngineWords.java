package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.regex.Matcher;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Quoted;

/** A text for readers in the words of the program. */
final class EngineWords implements Check.OfRule {

    private static final java.util.regex.Pattern WORDS = java.util.regex.Pattern.compile(
            "(?<![\\w{.])(null|NaN|boolean|Optional|isPresent|instanceof|enum|[A-Z]+_[A-Z_]+|\\$[a-z]\\w*)(?![\\w}])");

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (String key : List.of("message", "ask")) {
            Matcher word = WORDS.matcher(rule.text(key));
            if (word.find()) {
                findings.at(
                        rule,
                        rule.span(key),
                        Quoted.of(word.group()) + " is a word of the program",
                        "say it in the words of a newsroom");
            }
        }
    }
}
