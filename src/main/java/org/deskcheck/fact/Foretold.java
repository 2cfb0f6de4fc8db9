package org.deskcheck.fact;

import java.util.List;

/**
 * A figure given as counted, and an earlier plan, forecast or fear of the very same figure on one question.
 *
 * @param forecast the earliest that foretells it
 * @param counts how many other claims, by other documents, give the figure as counted
 */
public record Foretold(Claim claim, Claim forecast, int counts) implements Comparison {

    @Override
    public Check check() {
        return Check.FORECAST;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim);
    }
}
