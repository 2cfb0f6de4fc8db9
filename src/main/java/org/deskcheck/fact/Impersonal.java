package org.deskcheck.fact;

/**
 * A claim that is credited to nobody and says in its own words that somebody thinks or says so.
 *
 * @param claim says so
 * @param words those words: "it is believed", "reportedly"
 */
public record Impersonal(Claim claim, String words) {}
