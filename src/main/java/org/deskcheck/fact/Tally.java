package org.deskcheck.fact;

/**
 * How many comparisons a claim went through.
 *
 * @param claimId id of the claim
 * @param made how many were made
 * @param held how many no rule found against
 */
public record Tally(String claimId, int made, int held) {}
