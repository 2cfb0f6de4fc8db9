package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** An ask that neither asks nor tells anybody what to do. */
final class AskNoAction implements Check.OfRule {

    private static final java.util.regex.Pattern STATEMENT = java.util.regex.Pattern.compile(
            "(It|This|That|There|These|Those|They|The \\w+) (is|are|was|were|has|have)\\b.*");

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        String ask = rule.text("ask");
        if (STATEMENT.matcher(ask).matches() && !ask.contains("?") && !ask.contains(". ") && !ask.contains(": ")) {
            findings.at(
                    rule,
                    rule.span("ask"),
                    "an ask that says what is, and not what to do",
                    "begin with a verb, or ask a question");
        }
    }
}
