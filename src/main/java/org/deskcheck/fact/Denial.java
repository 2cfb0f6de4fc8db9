package org.deskcheck.fact;

import java.util.List;

/**
 * What a claim denies.
 *
 * @param claims ids of the claims denied, where the file names them
 * @param figureShown whether the document that carries the denial gives the figure denied
 */
public record Denial(DenialOf of, List<String> claims, boolean figureShown) {}
