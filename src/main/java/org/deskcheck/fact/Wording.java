package org.deskcheck.fact;

/**
 * A quotation and the text that it is quoted from, in one language.
 *
 * @param claim the claim that quotes
 * @param cited the claim whose words are nearest
 * @param document the document that the words are said to stand in
 * @param words how they lie to the cited text
 * @param passage the sentences of the cited text that the words are nearest to
 * @param translated whether one of the two is a translation
 * @param whole whether the dossier holds all that the document says on the subject
 * @param negations negations of the passage, where one side has some and the other none
 * @param numbers figures of the passage that stand on one side alone
 * @param gap what marked gaps leave out, and what stands next to the quoted words
 * @param printedAs whose words the claim prints them as; the publisher where nobody is named
 * @param spokenBy whose words the cited document has them as; the publisher where nobody is named
 * @param voices from the first speaker to the second
 */
public record Wording(
        Claim claim,
        Claim cited,
        Document document,
        WordMatch words,
        String passage,
        boolean translated,
        boolean whole,
        OneSided negations,
        OneSided numbers,
        Gap gap,
        Source printedAs,
        Source spokenBy,
        VoiceRelation voices)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.QUOTATION;
    }
}
