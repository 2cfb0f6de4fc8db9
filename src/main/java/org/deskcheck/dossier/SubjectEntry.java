package org.deskcheck.dossier;

import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Place;

/** Something asked about that is no event, place or source; {@code by} and {@code between} name parties. */
public record SubjectEntry(String id, String name, Optional<String> by, List<String> between, Place place) {}
