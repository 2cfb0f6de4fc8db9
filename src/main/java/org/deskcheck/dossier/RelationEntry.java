package org.deskcheck.dossier;

import java.util.List;
import org.deskcheck.problem.Place;

/** How questions add up to another: ids of the whole and of its parts. */
public record RelationEntry(String whole, List<String> parts, Parts how, Place place) {}
