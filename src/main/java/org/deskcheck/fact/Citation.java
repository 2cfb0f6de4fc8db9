package org.deskcheck.fact;

/**
 * A claim and a statement that it leans on.
 *
 * @param claim leans on the statement
 * @param cited the statement: a claim of another document, or of the same one
 * @param figures how the claim's value lies to the cited one
 * @param ends where the claim's figure lies to the ends of the cited one, where that is a range
 * @param days how the days on which the two happened lie to each other; {@link Figures#NONE} unless both are given
 * @param sameSubject whether both are about one subject; a flat table's subject is its question as printed
 * @param sameUnit whether both are written in one unit
 * @param measures from the claim's measure to the cited one
 * @param scopes from the claim's scope to the cited one
 * @param extraDigits how many significant digits more the claim shows than the cited figure; below zero for fewer
 * @param sum the conversion in words, "3,000 hectares = 7,413 acres"; empty text where both are in one unit
 * @param onward whether the claim holds for a later day than the cited statement, and its figure lies on the way from
 *     that to what the same source has for a later day still
 * @param declared whether the file says that the claim leans on it; else it was found by source and question
 */
public record Citation(
        Claim claim,
        Claim cited,
        Figures figures,
        Ends ends,
        Figures days,
        boolean sameSubject,
        boolean sameUnit,
        MeasureRelation measures,
        ScopeRelation scopes,
        int extraDigits,
        String sum,
        boolean onward,
        boolean declared)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.STATEMENT;
    }
}
