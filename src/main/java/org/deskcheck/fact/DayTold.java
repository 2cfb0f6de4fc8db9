package org.deskcheck.fact;

/**
 * The day on which a claim has something happen, and the day that a statement has which it leans on.
 *
 * @param claim has it happen on a day
 * @param cited the statement that it leans on
 * @param told the claim's day
 * @param stated the statement's day
 * @param order where the claim's day lies to the statement's
 * @param daysLater by the calendar, how many days the claim's day lies after the statement's; below zero for earlier
 * @param zonesKnown whether the zones of both are known, so that each may be right by its own
 * @param dayOfCited whether the claim's day is the one on which the statement was published
 * @param dayOfOwn whether it is the one on which the claim's own document was published
 */
public record DayTold(
        Claim claim,
        Claim cited,
        Moment told,
        Moment stated,
        Sequence order,
        int daysLater,
        boolean zonesKnown,
        boolean dayOfCited,
        boolean dayOfOwn)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.DAY;
    }
}
