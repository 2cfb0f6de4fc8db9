package org.deskcheck.fact;

/**
 * Whom a claim credits, and who speaks in the statement that it leans on.
 *
 * @param claim credits a source
 * @param cited the statement that it leans on
 * @param credited the last source that the claim's chain names
 * @param voice whoever the cited statement names last; its publisher where it names nobody
 * @param names from the credited source to the nearest of those who speak in the cited statement, carry it, or are
 *     spoken for by one of them
 * @param attributed whether the cited statement names anyone, or its publisher is one who says things itself
 * @param through whether the claim's chain names the cited document's publisher, not as the agency
 *     whose dispatch it carries, before the credited source
 */
public record Crediting(
        Claim claim,
        Claim cited,
        Source credited,
        Source voice,
        NameRelation names,
        boolean attributed,
        boolean through)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.CREDIT;
    }
}
