package org.deskcheck.align;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Source;

/**
 * What claims that stand outside of a part of a dossier say of its sources, so that the part is aligned as it would be
 * within the whole. Other than by these, only claims that share a key of {@link Reach} look at each other.
 *
 * @param names of sources as the whole prints them; a source is shown by the shortest
 * @param cited ids of the sources that claims name
 * @param credited ids of the sources, other than its publisher, that a claim names last
 * @param speaking ids of the publishers of claims
 * @param leaned ids of the publishers, no carriers of others' news, that claims of another publisher lean on
 * @param carriers who leans on a statement of a document, by the document's id
 * @param heard ids of the parties that are heard
 * @param questions how many questions the whole has
 * @param within whether a claim is of the part itself, and not beside it as a witness
 */
public record Surroundings(
        List<String> names,
        Set<String> cited,
        Set<String> credited,
        Set<String> speaking,
        Set<String> leaned,
        Map<String, Set<Source>> carriers,
        Set<String> heard,
        int questions,
        Predicate<Claim> within) {

    /** A dossier that is whole. */
    public static final Surroundings NONE =
            new Surroundings(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), 0, claim -> true);
}
