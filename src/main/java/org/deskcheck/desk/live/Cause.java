package org.deskcheck.desk.live;

import java.util.Locale;

/** Why a dossier has a new revision. */
public enum Cause {
    CREATED,
    REPLACED,
    DOCUMENT_ADDED,
    DOCUMENT_REPLACED,
    DOCUMENT_REMOVED,
    WAIVER_ADDED,
    WAIVER_REMOVED,
    WAIVER_ENDED,
    RULES_CHANGED;

    /** As answers and the store have it: {@code document-added}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
