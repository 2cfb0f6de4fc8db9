package org.deskcheck.fact;

import java.util.List;

/**
 * What a claim denies.
 *
 * @param of what is denied: the figure, the event, or having said it
 * @param claims ids of the claims denied, where the file names them
 * @param figureShown whether the document that carries the denial gives the figure denied
 */
public record Denial(DenialOf of, List<String> claims, boolean figureShown) {}
