package org.deskcheck.fact;

/**
 * Two translations of one speaker's words that do not lean on each other.
 *
 * @param claim the story's, else the one published first
 * @param other the other of the two
 * @param speaker whose words both render
 * @param negations negations of the passage, where one side has some and the other none
 * @param numbers figures of the passage that stand on one side alone
 */
public record Renderings(Claim claim, Claim other, Source speaker, OneSided negations, OneSided numbers)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.QUOTATION;
    }
}
