package org.deskcheck.dossier;

import java.util.Optional;
import org.deskcheck.fact.Manner;
import org.deskcheck.problem.Place;

/**
 * One link of an attribution: who, in what manner, and by which document.
 *
 * @param reason why the source is not named, as the document gives it
 */
public record LinkEntry(
        String source, Manner manner, Optional<String> document, Optional<String> reason, Place place) {}
