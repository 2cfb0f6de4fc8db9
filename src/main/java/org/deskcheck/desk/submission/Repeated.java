package org.deskcheck.desk.submission;

import java.util.Optional;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.workshop.diff.DiffJson;
import org.deskcheck.workshop.diff.Difference;

/**
 * A verification made again from its input, with what judges now; nothing of it is kept.
 *
 * @param before what it was made with
 * @param now what judges now
 * @param sameRules whether rules, their levels, registry and engine are those of then
 * @param reportHash of the report now
 * @param difference empty where the report is the same, byte for byte
 */
public record Repeated(
        Kept.Made before, InForce now, boolean sameRules, String reportHash, Optional<Difference> difference) {

    /** The difference as JSON; empty where there is none. */
    public Optional<String> differenceJson() {
        return difference.map(DiffJson::of);
    }
}
