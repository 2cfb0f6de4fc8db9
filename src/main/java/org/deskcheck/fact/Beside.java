package org.deskcheck.fact;

/**
 * A claim that something is not known, and a figure for it, on the same or a related question.
 *
 * @param claim says that it is not known
 * @param other gives a figure for it
 * @param measures from the unknown's measure to the figure's
 * @param scopes from the unknown's scope to the figure's
 * @param leansOnSource whether the claim's document names the figure's source elsewhere
 */
public record Beside(Claim claim, Claim other, MeasureRelation measures, ScopeRelation scopes, boolean leansOnSource)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.UNKNOWN;
    }
}
