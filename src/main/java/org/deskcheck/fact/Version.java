package org.deskcheck.fact;

/**
 * What two versions of one document, or a document and its correction, have on one question.
 *
 * @param claim what the later one has
 * @param before what the earlier one has
 * @param figures from the earlier to the later
 * @param sameWords whether both quote the same words, or one a part of the other's, or neither any
 * @param alongCourse whether the measure's course would have the later figure so
 * @param newBasis whether the later one leans on another statement, or gives a later day for which it holds
 * @param announced whether the later one is a correction of the earlier, or has a notice of what it changed
 */
public record Version(
        Claim claim,
        Claim before,
        Figures figures,
        boolean sameWords,
        boolean alongCourse,
        boolean newBasis,
        boolean announced)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.VERSION;
    }
}
