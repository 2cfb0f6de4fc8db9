package org.deskcheck.fact;

/**
 * One number under two things counted.
 *
 * @param claim counts one thing
 * @param other the claim that it leans on, or another of its own document for the same question
 * @param leans whether the claim leans on the other
 * @param things from what the claim counts to what the other does
 */
public record SameNumber(Claim claim, Claim other, boolean leans, ThingRelation things) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.THING;
    }
}
