package org.deskcheck.dossier;

import java.util.List;

/**
 * Something that a run leaves out of a dossier.
 *
 * @param what the source's name, or the day: "2024-08-02"
 * @param documents ids of the documents that went, sorted
 * @param claims how many claims went with them
 * @param chains how many attributions of other documents ran through the source
 */
public record LeftOut(Why why, String what, List<String> documents, int claims, int chains) {

    /** Why something is left out. */
    public enum Why {
        /** The run is made without a source. */
        SOURCE,
        /** It was published after the day as of which the run is made. */
        LATER
    }
}
