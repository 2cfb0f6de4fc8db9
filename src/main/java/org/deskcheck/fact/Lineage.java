package org.deskcheck.fact;

import java.util.List;

/**
 * A claim's chains, closed to their roots.
 *
 * @param claim whose chains they are
 * @param origins the origins that stand behind it, sorted by id; empty where nobody is named
 * @param interested how many of them are parties to the matter
 * @param reviewed how many of them are reviewed
 * @param alike how many origins of the dossier give the very same answer
 * @param chains how many sources the claim itself names as each saying so
 * @param unnamed sources that cannot be told, at the end of a chain of a statement that it leans on, at any distance
 * @param depth the most links between the document and a root; its own agencies count for none
 * @param cycle the sources round which a chain runs, in order; empty where none does
 * @param ownAccount whether its one origin speaks of its own words, plans or decisions
 * @param disownedBy claims by a root that deny having said it, or withdraw it
 * @param withdrawn whether a document that it rests on, or its own, was withdrawn by its source
 * @param plural whether the claim's words speak of several sources where one origin stands behind
 */
public record Lineage(
        Claim claim,
        List<Origin> origins,
        int interested,
        int reviewed,
        int alike,
        int chains,
        List<Source> unnamed,
        int depth,
        List<Source> cycle,
        boolean ownAccount,
        List<Claim> disownedBy,
        boolean withdrawn,
        boolean plural) {

    /** The origin, where there is one and no more. */
    public boolean single() {
        return origins.size() == 1;
    }

    /** How many origins stand behind the claim. */
    public int independent() {
        return origins.size();
    }

    /** Whether every origin is reviewed, so that their independence is shown and not only not denied. */
    public boolean allReviewed() {
        return reviewed == origins.size();
    }

    /** Whether every origin is a party to the matter. */
    public boolean allInterested() {
        return interested == origins.size();
    }
}
