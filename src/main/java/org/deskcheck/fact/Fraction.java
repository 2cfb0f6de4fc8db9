package org.deskcheck.fact;

/** A number of things that only come whole, people or houses, and it has decimals. */
public record Fraction(Claim claim) {}
