package org.deskcheck.fact;

/**
 * A figure, another that it can be held against, and a slip that would join them.
 *
 * @param claim the figure that the slip would be in
 * @param other the figure that it can be held against
 * @param kind what sort of slip it is
 * @param how the slip in words: "ten times too much", "with 1 and 4 changed round"
 * @param suggested what it would read without the slip
 * @param slips how many different slips would join the two
 * @param leans whether the claim leans on the other
 */
public record Slip(Claim claim, Claim other, SlipKind kind, String how, String suggested, int slips, boolean leans) {}
