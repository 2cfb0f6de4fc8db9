package org.deskcheck.pack;

import java.util.Locale;

/** How much a finding weighs; only one of kind {@link Kind#FAIL} has a level other than {@link #NONE}. */
public enum Level {
    ERROR,
    WARNING,
    NOTE,
    NONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
