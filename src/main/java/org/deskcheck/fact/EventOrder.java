package org.deskcheck.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two events whose order the file declares.
 *
 * @param first the event that is declared to come first
 * @param second the event that is declared to follow or to answer the first
 * @param firstWhen when the first happened, as the claims or the file give it
 * @param secondWhen when the second happened, as the claim or the file gives it
 * @param answer whether the second is declared an answer to the first, as a reply is to a message
 * @param order where the second lies
 * @param claim the claim that tells of the second, or else of the first
 * @param others claims that tell of the first
 */
public record EventOrder(
        Event first,
        Event second,
        Moment firstWhen,
        Moment secondWhen,
        boolean answer,
        Sequence order,
        Claim claim,
        List<Claim> others)
        implements Comparison {

    @Override
    public Check check() {
        return Check.EVENT_ORDER;
    }

    @Override
    public List<Claim> compared() {
        return Stream.concat(Stream.of(claim), others.stream()).toList();
    }
}
