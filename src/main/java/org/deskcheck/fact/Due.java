package org.deskcheck.fact;

/**
 * What a claim tells as done, and a plan or forecast of the same thing with a day: of several the one that is due first.
 *
 * @param claim tells as done what was planned
 * @param plan the claim that has the plan
 * @param day the day for which it is planned
 * @param order where that day lies to the publication of the claim
 * @param zoneDecides whether they lie less than two days apart
 * @param figures from the claim to the plan
 * @param leans whether the claim leans on the plan
 */
public record Due(
        Claim claim, Claim plan, Moment day, Sequence order, boolean zoneDecides, Figures figures, boolean leans)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.DUE;
    }
}
