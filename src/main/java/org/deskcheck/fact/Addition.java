package org.deskcheck.fact;

/**
 * A figure that is the sum of two figures which stand together in a document, one of which its measure does not count:
 * 180, where 151 are dead and 29 are missing.
 *
 * @param claim the figure
 * @param counted the figure of the claim's own measure, or of a part of it
 * @param besides the figure of another measure
 * @param own whether the claim's measure is that of {@code counted}, and not a wider one
 * @param working the sum in words: "151 + 29 = 180"
 */
public record Addition(Claim claim, Claim counted, Claim besides, boolean own, String working) {}
