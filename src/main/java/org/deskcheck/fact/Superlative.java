package org.deskcheck.fact;

/**
 * A claim that says in its own words that something is the most of its sort.
 *
 * @param claim says so
 * @param words those words: "the largest", "record", "unprecedented"
 */
public record Superlative(Claim claim, String words) {}
