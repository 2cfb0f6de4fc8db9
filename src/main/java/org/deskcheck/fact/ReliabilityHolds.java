package org.deskcheck.fact;

/**
 * A letter that an origin of a claim has; the best in the order of {@link Reliability} is the claim's.
 *
 * @param claimId id of the claim
 * @param reliability the letter that holds
 */
public record ReliabilityHolds(String claimId, Reliability reliability) {}
