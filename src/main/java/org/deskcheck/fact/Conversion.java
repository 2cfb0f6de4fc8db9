package org.deskcheck.fact;

/**
 * A claim's figure and the same figure of another claim in another unit.
 *
 * @param claim gives the figure in its own unit
 * @param other what it leans on, in another unit
 * @param figures how they lie to each other
 * @param exact the other's figure in the claim's unit, shown to the claim's step
 * @param sum the working in words: "3,000 hectares = 7,413 acres"
 * @param gapPercent how far the claim's figure lies from the exact conversion, in whole hundredths of it
 */
public record Conversion(Claim claim, Claim other, Figures figures, String exact, String sum, int gapPercent)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.CONVERSION;
    }
}
