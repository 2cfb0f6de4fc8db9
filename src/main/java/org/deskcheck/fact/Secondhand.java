package org.deskcheck.fact;

import java.util.List;

/**
 * A chain of two or more sources of which the dossier holds no text.
 *
 * @param claim whose chain it is
 * @param nearest the source nearest to the document
 * @param farthest the source at the chain's end
 * @param sources all of them, the document's own agencies left out
 */
public record Secondhand(Claim claim, Source nearest, Source farthest, List<Source> sources) {}
