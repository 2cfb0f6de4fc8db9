package org.deskcheck.fact;

/**
 * A claim about an exchange between two parties that a voice of one side alone stands behind.
 *
 * @param claim the claim about the exchange
 * @param side the origin that speaks for one side
 * @param other the name of the other side
 */
public record OneSide(Claim claim, Origin side, String other) {}
