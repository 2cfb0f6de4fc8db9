package org.deskcheck.fact;

import java.util.List;

/**
 * A quotation and the text that it is quoted from.
 *
 * @param claim the claim that quotes
 * @param cited the claim whose words are nearest
 * @param document the document that the words are said to stand in
 * @param words how they lie to the cited text
 * @param translated whether one of the two is a translation, or their languages differ
 * @param whole whether the dossier holds all that the document says on the subject
 */
public record Wording(Claim claim, Claim cited, Document document, WordMatch words, boolean translated, boolean whole)
        implements Comparison {

    @Override
    public Check check() {
        return Check.QUOTATION;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim);
    }
}
