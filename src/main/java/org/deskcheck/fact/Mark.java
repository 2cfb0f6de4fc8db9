package org.deskcheck.fact;

/**
 * What one rule of a pack has noted about a claim, for others of it: the fact that rules derive themselves. Align makes
 * none.
 *
 * @param name what it says, in the pack's own words
 * @param claim the claim that it is about
 */
public record Mark(String name, Claim claim) {}
