package org.deskcheck.desk.submission;

import org.deskcheck.desk.run.Ran;
import org.deskcheck.workshop.diff.DiffJson;
import org.deskcheck.workshop.diff.Difference;

/**
 * What a dossier would come to under suppositions; nothing of it is kept.
 *
 * @param difference from the same dossier without them, by the same rules
 */
public record WhatIf(Ran ran, Difference difference) {

    /** The difference as JSON. */
    public String differenceJson() {
        return DiffJson.of(difference);
    }
}
