package org.deskcheck.fact;

/** A provenance that holds of a claim; the first in the order of {@link Provenance} is its verdict. */
public record ProvenanceHolds(String claimId, Provenance provenance) {}
