package org.deskcheck.fact;

import java.util.Optional;

/**
 * Quoted words in another language than the document that they are quoted from.
 *
 * @param claim has the quoted words
 * @param document what they are quoted from
 * @param language BCP 47 tag of the quoted words
 * @param translator who translated; empty where not said
 */
public record Translation(Claim claim, Document document, String language, Optional<String> translator) {}
