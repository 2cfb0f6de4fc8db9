package org.deskcheck.fact;

import java.util.Optional;

/**
 * One link of a claim's attribution.
 *
 * @param claimId id of the claim
 * @param chain which of the claim's chains, from 0
 * @param index where in the chain, from 0 at the document's own end
 * @param last whether the chain ends here
 * @param source who is named
 * @param manner how the link carries what the next one says
 * @param document id of the document that the link rests on; empty where none is named
 * @param reason why the source is not named, as the document gives it; empty where it gives none
 */
public record Link(
        String claimId,
        int chain,
        int index,
        boolean last,
        Source source,
        Manner manner,
        Optional<String> document,
        Optional<String> reason) {}
