package org.deskcheck.fact;

import java.util.List;
import java.util.Optional;

/**
 * Where a claim's chains end once copies, wires, owners, states and translations are folded together.
 *
 * @param id the id of the source that all are folded into
 * @param label the name to show
 * @param source the source that all are folded into
 * @param party id of the party that it is, or speaks for; empty where none is known
 * @param reviewed whether every source folded in is reviewed
 * @param reliability the letter that the desk has set for it; empty where it has set none
 * @param interested whether it is a party to what the claim is about
 * @param folded what was folded into it, each with why; empty where nothing was
 */
public record Origin(
        String id,
        String label,
        Source source,
        Optional<String> party,
        boolean reviewed,
        Optional<Reliability> reliability,
        boolean interested,
        List<Folding> folded) {}
