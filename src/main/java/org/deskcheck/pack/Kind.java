package org.deskcheck.pack;

import java.util.Locale;

/** What a finding is: a fault shown, something for a person to look at, or a question left open. */
public enum Kind {
    FAIL,
    REVIEW,
    OPEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
