package org.deskcheck.dossier;

import java.util.Optional;
import org.deskcheck.problem.Place;

/** A question: ids of its subject and of its scope, and a measure by id or wording. */
public record QuestionEntry(String id, String subject, String measure, Optional<String> scope, Place place) {}
