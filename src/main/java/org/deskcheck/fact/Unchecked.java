package org.deskcheck.fact;

/**
 * A comparison that could not be made.
 *
 * @param claim the claim that would have been compared
 * @param check the comparison
 * @param why in words: "TASS's text is not in the dossier"
 */
public record Unchecked(Claim claim, Check check, String why) {}
