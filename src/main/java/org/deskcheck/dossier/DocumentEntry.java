package org.deskcheck.dossier;

import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.vocabulary.Dating;

/**
 * A document as the file gives it.
 *
 * @param zones IANA zones that its days may be reckoned in; empty where the file names none
 * @param agency name of the wire agency whose dispatch it is
 * @param notice its own words on what it changed since an earlier version; empty text where it has none
 * @param complete ids of the subjects on which the dossier lists all that it says
 */
public record DocumentEntry(
        String id,
        String publisher,
        Dating published,
        List<String> zones,
        String language,
        String address,
        String headline,
        String notice,
        boolean story,
        Optional<String> agency,
        List<String> complete,
        Optional<String> versionOf,
        Optional<String> corrects,
        Optional<String> withdraws,
        Optional<String> translationOf,
        Place place) {}
