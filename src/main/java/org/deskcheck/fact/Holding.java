package org.deskcheck.fact;

import java.util.List;

/**
 * A claim that credits a source, and what those of its documents that the dossier holds have on the subject.
 *
 * @param claim credits the source
 * @param document the newest of the named source's documents that the dossier holds in full on the subject
 * @param source whom the claim names
 * @param answers the first statements that its documents have on the claim's question, or on one related to it
 * @param leftUnsaid whether the claim says that the source does not give it
 */
public record Holding(Claim claim, Document document, Source source, List<Claim> answers, boolean leftUnsaid)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.HOLDING;
    }
}
