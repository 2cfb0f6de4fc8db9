package org.deskcheck.pack;

import java.util.Locale;

/** When a rule runs: over the aligned facts, or over claims and what was found about them. */
public enum Pass {
    FIND,
    VERDICT;

    /** The family whose rules are the second pass. */
    public static final String VERDICT_FAMILY = "verdict";

    static Pass of(String family) {
        return family.equals(VERDICT_FAMILY) ? VERDICT : FIND;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
