package org.deskcheck.fact;

import java.util.List;

/**
 * A document and the one that it is a version, a correction, a withdrawal or a translation of.
 *
 * @param before the document that it is one of
 * @param document the version, correction, withdrawal or translation
 * @param how what it is of the other, in words: "a later version"
 * @param order where the publication of the document lies to that of the one before it
 * @param claim a claim of the document, or else of the one before it
 */
public record Succession(Document before, Document document, String how, Sequence order, Claim claim)
        implements Comparison {

    @Override
    public Check check() {
        return Check.PUBLICATION;
    }

    @Override
    public List<Claim> compared() {
        return List.of();
    }
}
