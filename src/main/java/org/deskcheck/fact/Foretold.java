package org.deskcheck.fact;

/**
 * A figure given as counted, and an earlier plan, forecast or fear of the very same figure on one question.
 *
 * @param claim gives the figure as counted
 * @param forecast the earliest that foretells it
 * @param counts how many other claims, by other documents, give the figure as counted
 */
public record Foretold(Claim claim, Claim forecast, int counts) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.FORECAST;
    }
}
