package org.deskcheck.fact;

/**
 * A consistency that holds of a claim; the first in the order of {@link Consistency} is its verdict.
 *
 * @param claimId id of the claim
 * @param consistency the one that holds
 */
public record ConsistencyHolds(String claimId, Consistency consistency) {}
