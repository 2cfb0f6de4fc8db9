package org.deskcheck.fact;

/** A standing of a claim's origins; the first in the order of {@link Standing} is its verdict. */
public record StandingHolds(String claimId, Standing standing) {}
