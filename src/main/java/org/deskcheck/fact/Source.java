package org.deskcheck.fact;

import java.util.Optional;

/**
 * Someone who says things.
 *
 * @param id the registry's or the dossier's id, or the name as printed where neither has it
 * @param name the name to show
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2; empty where none is known
 * @param controller id of the state, party or owner that decides what it publishes; empty where none is known
 * @param controllerKind what the controller is; empty where none is known
 * @param party id of the party that it speaks for; empty where it speaks for none
 * @param named whether it can be told who it is: false for "observers"
 * @param plural whether the words speak of several: "officials"
 * @param reviewed whether somebody wrote down what it is: in the registry, or in the dossier with a kind
 * @param confidential whether its name must not be shown
 * @param reliability the letter that the desk has set for it; empty where it has set none
 */
public record Source(
        String id,
        String name,
        SourceKind kind,
        Optional<String> country,
        Optional<String> controller,
        Optional<SourceKind> controllerKind,
        Optional<String> party,
        boolean named,
        boolean plural,
        boolean reviewed,
        boolean confidential,
        Optional<Reliability> reliability) {
    /** By the id, which no two of a dossier share: a record's own hash walks all that it holds. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
