package org.deskcheck.fact;

/**
 * Something that was folded into an origin.
 *
 * @param what the source's name
 * @param why in a few words: "controlled by North Korea"
 */
public record Folding(String what, String why) {}
