package org.deskcheck.fact;

/**
 * A standing of a claim's origins; the first in the order of {@link Standing} is its verdict.
 *
 * @param claimId id of the claim
 * @param standing the one that holds
 */
public record StandingHolds(String claimId, Standing standing) {}
