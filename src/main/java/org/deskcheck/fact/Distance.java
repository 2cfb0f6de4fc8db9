package org.deskcheck.fact;

/**
 * The greatest or the least figure for a question, and those of all other origins that could be held against it.
 *
 * @param claim a claim that gives it
 * @param nearest the nearest of the others
 * @param times how many whole times the greater of the two is the lesser
 * @param spread how many whole times the greatest of the others is the least of them: 1 where they lie close
 * @param origins how many other origins there are
 */
public record Distance(Claim claim, Claim nearest, int times, int spread, int origins) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.DISTANCE;
    }
}
