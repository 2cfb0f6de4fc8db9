package org.deskcheck.fact;

import java.util.List;

/**
 * The document of a claim and that of a statement which the file has it lean on, by the days of their publication.
 *
 * @param claim leans on the statement
 * @param cited the statement
 * @param order where the publication of the statement lies to that of the claim
 * @param daysBefore by the calendar, how many whole days the statement was published before the claim at least; 0 where it
 *     was not, or the days are open
 * @param dated whether the claim names a day for which it holds
 */
public record PublishedOrder(Claim claim, Claim cited, Sequence order, int daysBefore, boolean dated)
        implements Comparison {

    @Override
    public Check check() {
        return Check.PUBLICATION;
    }

    @Override
    public List<Claim> compared() {
        return List.of();
    }
}
