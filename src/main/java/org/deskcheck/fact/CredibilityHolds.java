package org.deskcheck.fact;

/**
 * A credibility that holds of a claim; the first in the order of {@link Credibility} is its number.
 *
 * @param claimId id of the claim
 * @param credibility the one that holds
 */
public record CredibilityHolds(String claimId, Credibility credibility) {}
