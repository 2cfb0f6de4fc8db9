package org.deskcheck.fact;

import java.util.List;

/**
 * Two answers of one source, one after the other by their as-of.
 *
 * @param source whose answers they are
 * @param claim the earlier answer, or a claim that carries it
 * @param later the later answer
 * @param first whether the claim is the source's own earlier answer, and not a carrier of it
 * @param figures from the earlier to the later
 * @param sameFigure whether both give the same number
 * @param alongCourse whether the measure's course would have it so: a higher figure where it grows, any where it varies
 * @param measures from the earlier question to the later
 * @param scopes from the earlier question to the later
 * @param adjacent whether the source has given no other answer between the two
 * @param out whether the later answer was out when the earlier claim's document was published
 * @param dated whether the earlier claim itself names a day before that of the later answer
 * @param beside whether the earlier claim's document gives the later answer too
 */
public record Timeline(
        Source source,
        Claim claim,
        Claim later,
        boolean first,
        Figures figures,
        boolean sameFigure,
        boolean alongCourse,
        MeasureRelation measures,
        ScopeRelation scopes,
        boolean adjacent,
        boolean out,
        boolean dated,
        boolean beside)
        implements Comparison {

    @Override
    public Check check() {
        return Check.TIMELINE;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim, later);
    }
}
