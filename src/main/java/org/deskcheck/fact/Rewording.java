package org.deskcheck.fact;

/**
 * A term of an agreement that a claim tells without quotation marks, and the words of the text that has it.
 *
 * @param claim tells the term without quotation marks
 * @param cited the claim that holds the text's words
 * @param document the text, held in full on the subject
 * @param shared how much of the text's words stands in the claim's too, in per cent of their letters
 */
public record Rewording(Claim claim, Claim cited, Document document, int shared) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.TERM_WORDING;
    }
}
