package org.deskcheck.fact;

import java.util.List;

/**
 * A document that the dossier holds in full on a subject, and a claim that credits it with a statement on it.
 *
 * @param source whom the claim names
 * @param answers the statements that the document has on the claim's question, or on one related to it
 * @param leftUnsaid whether the claim says that the document does not give it
 */
public record Holding(Claim claim, Document document, Source source, List<Claim> answers, boolean leftUnsaid)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.HOLDING;
    }
}
