package org.deskcheck.fact;

/** A credibility that holds of a claim; the first in the order of {@link Credibility} is its number. */
public record CredibilityHolds(String claimId, Credibility credibility) {}
