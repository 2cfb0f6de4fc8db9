package org.deskcheck.fact;

import java.util.List;

/**
 * The document of a claim and that of a statement which the file has it lean on, by the days of their publication.
 *
 * @param order where the publication of the statement lies to that of the claim
 */
public record PublishedOrder(Claim claim, Claim cited, Sequence order) implements Comparison {

    @Override
    public Check check() {
        return Check.PUBLICATION;
    }

    @Override
    public List<Claim> compared() {
        return List.of();
    }
}
