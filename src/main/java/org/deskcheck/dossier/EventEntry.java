package org.deskcheck.dossier;

import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.vocabulary.Dating;

/** An event: when, where, and the ids of the events that it follows or answers. */
public record EventEntry(
        String id,
        String name,
        Optional<Dating> when,
        Optional<String> where,
        List<String> follows,
        List<String> answers,
        Optional<String> by,
        List<String> between,
        Place place) {}
