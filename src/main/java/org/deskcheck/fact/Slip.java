package org.deskcheck.fact;

/**
 * A figure, another that it can be held against, and a slip that would join them.
 *
 * @param claim the figure that the slip would be in
 * @param suggested what it would read without the slip
 * @param slips how many different slips would join the two
 * @param leans whether the claim leans on the other
 */
public record Slip(Claim claim, Claim other, SlipKind kind, String suggested, int slips, boolean leans) {}
