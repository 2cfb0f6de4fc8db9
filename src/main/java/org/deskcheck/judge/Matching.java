package org.deskcheck.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.pack.Regex;
import org.drools.model.functions.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that pays for what it does. The compiler of rules puts it in place of {@link Pattern}; a rule
 * cannot name it. Safe to share between threads.
 */
public final class Matching {

    private final Regex regex;

    private Matching(Regex regex) {
        this.regex = regex;
    }

    /** As {@link Pattern#compile(String)}; what is wrong with it is told when it is first used. */
    public static Matching compile(String regex) {
        return new Matching(Regex.of(regex));
    }

    /** As {@link Pattern#matcher}. */
    public Text matcher(CharSequence text) {
        return new Text(regex, text.toString());
    }

    /** As {@link String#matches}. */
    public static boolean matches(String text, String regex) {
        Budget budget = Budget.current();
        Matching pattern = budget == null ? compile(regex) : budget.pattern(regex);
        return pattern.matcher(text).matches();
    }

    /** A text that is held to a pattern. */
    public static final class Text {

        /** Steps of the matcher for one unit. */
        private static final int STEPS = 64;

        private final Regex regex;
        private final String text;

        private Text(Regex regex, String text) {
            this.regex = regex;
            this.text = text;
        }

        /** As {@link Matcher#matches}; paid for by the length of text and pattern, before it is done. */
        public boolean matches() {
            Budget budget = Budget.current();
            if (budget != null) {
                budget.charge(1 + text.length() * regex.size() / STEPS);
            }
            return regex.matches(text);
        }
    }

    /** The operator {@code matches} where its pattern comes from a fact. */
    public enum MatchesOperator implements Operator.SingleValue<String, String> {
        INSTANCE;

        @Override
        public boolean eval(@Nullable String text, String regex) {
            return text != null && Matching.matches(text, regex);
        }

        @Override
        public String getOperatorName() {
            return "matches";
        }
    }
}
