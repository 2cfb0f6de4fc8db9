package org.deskcheck.dossier;

import java.util.List;
import org.deskcheck.problem.Place;

/** A place and the ids of the places that it lies in. */
public record PlaceEntry(String id, String name, List<String> liesIn, Place place) {}
