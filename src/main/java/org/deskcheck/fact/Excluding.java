package org.deskcheck.fact;

import java.util.List;

/**
 * A claim whose answer excludes others: the way from a claim to what its position excludes.
 *
 * @param claim one of those that give the answer
 * @param others claims of the nearest answers by other origins that the answer excludes
 * @param own claims of the same document, or of the same origin for the same day, that it excludes
 */
public record Excluding(Claim claim, List<Claim> others, List<Claim> own) {}
