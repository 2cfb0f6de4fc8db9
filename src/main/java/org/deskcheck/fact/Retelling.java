package org.deskcheck.fact;

import java.util.List;

/**
 * Quoted words, and a statement that they lean on which the cited document tells in its own words.
 *
 * @param claim the claim that quotes
 * @param cited the statement that it leans on
 * @param document the document that the statement stands in
 * @param speaker whose words both say that it is
 * @param whole whether the dossier holds all that the document says on the subject
 */
public record Retelling(Claim claim, Claim cited, Document document, Source speaker, boolean whole)
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
