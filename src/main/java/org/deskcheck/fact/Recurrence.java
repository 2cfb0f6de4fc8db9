package org.deskcheck.fact;

import java.util.List;

/**
 * A claim that gives, without a day of its own, a source's older answer, although the source has given another between.
 *
 * @param older the first answer with that figure
 * @param between the source's last answer before the claim
 */
public record Recurrence(Source source, Claim claim, Claim older, Claim between) implements Comparison {

    @Override
    public Check check() {
        return Check.TIMELINE;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim);
    }
}
