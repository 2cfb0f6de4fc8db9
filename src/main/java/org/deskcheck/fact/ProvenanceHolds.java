package org.deskcheck.fact;

/**
 * A provenance that holds of a claim; the first in the order of {@link Provenance} is its verdict.
 *
 * @param claimId id of the claim
 * @param provenance the one that holds
 */
public record ProvenanceHolds(String claimId, Provenance provenance) {}
