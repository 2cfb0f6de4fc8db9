package org.deskcheck.fact;

/** A consistency that holds of a claim; the first in the order of {@link Consistency} is its verdict. */
public record ConsistencyHolds(String claimId, Consistency consistency) {}
