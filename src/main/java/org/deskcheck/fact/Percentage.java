package org.deskcheck.fact;

/**
 * A percentage, and the one that its own two figures give.
 *
 * @param claim the percentage
 * @param part the part, or the figure before the change
 * @param whole what it is a part of, or the figure after the change
 * @param of what the percentage says of the two
 * @param together what makes the figures belong together
 * @param order where the percentage lies to the one that the figures give, by the steps that all of them show
 * @param gapPercent how far it lies from that of the numbers printed, in whole hundredths of it; 0 where rounding to
 *     the digits shown explains it, or one of the three is bounded
 * @param otherBase whether it is the change as a percentage of the figure after it
 * @param exact the percentage that the numbers printed give: "15%"
 * @param working the sum in words: "1,200 of 8,000 = 15%"
 */
public record Percentage(
        Claim claim,
        Claim part,
        Claim whole,
        PercentageOf of,
        Together together,
        Order order,
        int gapPercent,
        boolean otherBase,
        String exact,
        String working)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.PERCENTAGE;
    }
}
