package org.deskcheck.dossier;

import java.util.List;
import org.deskcheck.fact.Gain;
import org.deskcheck.problem.Place;

/**
 * What a party stands to gain.
 *
 * @param matter ids of subjects or questions
 * @param answer the answer's name where the gain is a named one; empty text otherwise
 */
public record InterestEntry(String party, List<String> matter, Gain gain, String answer, String why, Place place) {}
