package org.deskcheck.fact;

import java.util.List;

/**
 * Two of the times of one claim, both of them given. Such a pair speaks for no answer, and counts among the checks of
 * none.
 *
 * @param claim the claim whose times they are
 * @param first the one that comes first in the course of things
 * @param second the one that comes second
 * @param firstWhen the first time as the file gives it
 * @param secondWhen the second time as the file gives it
 * @param order where the second lies to the first
 * @param zoneDecides whether they lie less than two days apart, so that the day of another zone could turn the order
 * @param ahead whether the claim tells of what is to come: a plan, a forecast, a fear
 */
public record Clocks(
        Claim claim,
        Clock first,
        Clock second,
        Moment firstWhen,
        Moment secondWhen,
        Sequence order,
        boolean zoneDecides,
        boolean ahead)
        implements Comparison {

    /** How many whole hours lie between the two at least; below zero where the second may begin before the first is over. */
    public long leastHours() {
        return firstWhen.leastHoursTo(secondWhen);
    }

    /** How many whole hours lie between the two at most. */
    public long mostHours() {
        return firstWhen.mostHoursTo(secondWhen);
    }

    @Override
    public Check check() {
        return Check.CLOCKS;
    }

    @Override
    public List<Claim> compared() {
        return List.of();
    }
}
