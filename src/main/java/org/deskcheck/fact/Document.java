package org.deskcheck.fact;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a source published.
 *
 * @param story whether it is under verification: the story, or any document where the dossier names none
 * @param agency the wire agency whose dispatch it is; empty where none is known
 * @param language BCP 47; empty text where not given
 * @param heldInFullOn ids of the subjects on which the dossier lists all that it says
 */
public record Document(
        String id,
        Source publisher,
        Moment published,
        boolean story,
        Optional<Source> agency,
        String language,
        String headline,
        Set<String> heldInFullOn,
        Optional<String> versionOf,
        Optional<String> corrects,
        Optional<String> withdraws,
        Optional<String> translationOf) {}
