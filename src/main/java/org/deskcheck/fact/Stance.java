package org.deskcheck.fact;

import java.util.List;

/**
 * A term of an agreement as a claim gives it, and how one of the two parties stands to it.
 *
 * @param claim gives the term
 * @param party the party's name
 * @param posture how it stands to the claim's answer
 * @param statements what the party says on it; empty where it is silent
 * @param documents the party's documents that were read for it
 * @param counterpart the other party's name
 * @param asserted statements of the other party that give the claim's answer
 * @param credit whom of the two the claim names
 * @param printed whether the claim's own document gives the party's answer too
 */
public record Stance(
        Claim claim,
        String party,
        Posture posture,
        List<Claim> statements,
        List<Document> documents,
        String counterpart,
        List<Claim> asserted,
        Credit credit,
        boolean printed)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.STANCE;
    }
}
