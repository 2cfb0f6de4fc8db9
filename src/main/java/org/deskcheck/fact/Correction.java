package org.deskcheck.fact;

/**
 * A claim that rests, at any distance, on a statement whose document was corrected, and what the correction has on that
 * question.
 *
 * @param claim rests on the statement as it was
 * @param before the statement as it was
 * @param after what the correction has
 * @param kept from the claim to the statement as it was
 * @param figures from the claim to the correction
 * @param sameWords whether the claim quotes the words of the correction, or quotes none
 * @param out whether the correction was out when the claim was published
 * @param beside whether the claim's document gives the correction's answer too
 * @param followedUp whether the claim's document has itself a correction or a later version
 */
public record Correction(
        Claim claim,
        Claim before,
        Claim after,
        Figures kept,
        Figures figures,
        boolean sameWords,
        boolean out,
        boolean beside,
        boolean followedUp)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.VERSION;
    }
}
