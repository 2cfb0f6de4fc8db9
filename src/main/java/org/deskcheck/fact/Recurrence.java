package org.deskcheck.fact;

/**
 * A claim that gives, without a day of its own, a source's older answer, although the source has given another between.
 *
 * @param source whose answers they are
 * @param claim gives the older answer again
 * @param older the first answer with that figure
 * @param between the source's last answer before the claim
 */
public record Recurrence(Source source, Claim claim, Claim older, Claim between) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.TIMELINE;
    }
}
