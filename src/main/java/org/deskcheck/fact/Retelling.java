package org.deskcheck.fact;

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
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.QUOTATION;
    }
}
