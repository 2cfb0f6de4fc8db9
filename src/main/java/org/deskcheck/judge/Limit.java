package org.deskcheck.judge;

import java.util.Locale;

/** What can end a verification early, by the word that a report uses. */
enum Limit {
    /** There is no time left, for any rule. */
    TIME(false),
    /** The embedding program asks the thread to end. */
    INTERRUPT(false),
    WORK(true),
    FIRINGS(true),
    DERIVED(true),
    FINDINGS(true),
    MEMORY(true),
    /** The rule itself failed. */
    RULE(true);

    private final boolean oneRules;

    Limit(boolean oneRules) {
        this.oneRules = oneRules;
    }

    /** Whether the others can be judged once the rule that met it is left out. */
    boolean oneRules() {
        return oneRules;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
