package org.deskcheck.fact;

/**
 * A number of things that only come whole, people or houses, and it has decimals.
 *
 * @param claim gives the number
 */
public record Fraction(Claim claim) {}
