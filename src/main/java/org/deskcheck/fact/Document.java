package org.deskcheck.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a source published.
 *
 * @param id the author's, unchanged
 * @param publisher who published it
 * @param published when it was published
 * @param story whether it is under verification: the story, or any document where the dossier names none
 * @param agencies the wire agencies whose dispatch it is
 * @param language BCP 47; empty text where not given
 * @param headline its headline; empty text where not given
 * @param notice its own words on what it changed since an earlier version; empty text where it has none
 * @param heldInFullOn ids of the subjects on which the dossier lists all that it says
 * @param versionOf id of the document that it is a later version of; empty where it is none
 * @param corrects id of the document that it corrects; empty where it corrects none
 * @param withdraws id of the document that it withdraws; empty where it withdraws none
 * @param translationOf id of the document that it translates; empty where it is no translation
 */
public record Document(
        String id,
        Source publisher,
        Moment published,
        boolean story,
        List<Source> agencies,
        String language,
        String headline,
        String notice,
        Set<String> heldInFullOn,
        Optional<String> versionOf,
        Optional<String> corrects,
        Optional<String> withdraws,
        Optional<String> translationOf) {
    /** By the id, which no two of a dossier share: a record's own hash walks all that it holds. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
