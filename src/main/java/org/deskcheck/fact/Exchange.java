package org.deskcheck.fact;

/**
 * A claim about an exchange between two parties that a voice of each stands behind.
 *
 * @param claim the claim about it
 * @param one an origin that speaks for one party
 * @param other an origin that speaks for the other party
 */
public record Exchange(Claim claim, Origin one, Origin other) {}
