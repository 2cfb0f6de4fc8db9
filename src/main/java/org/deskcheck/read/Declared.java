package org.deskcheck.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.problem.Place;

/**
 * The ids that the files of a dossier declare, those of entries included that have a fault elsewhere: what such an
 * entry declares must not be called unknown where it is referred to.
 */
final class Declared {

    /** An id that was declared before. */
    record Twice(Kind kind, String id, Place first, Place again) {}

    private final Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);
    private final Set<Kind> unsure = EnumSet.noneOf(Kind.class);
    private final List<Twice> twice = new ArrayList<>();

    void add(Kind kind, String id, Place place) {
        Place first = of(kind).putIfAbsent(id, place);
        if (first != null) {
            twice.add(new Twice(kind, id, first, place));
        }
    }

    /** Adds what another declares of a kind, in its order. */
    void addAll(Declared other, Kind kind) {
        other.of(kind).forEach((id, place) -> add(kind, id, place));
    }

    boolean has(Kind kind, String id) {
        return of(kind).containsKey(id);
    }

    Set<String> ids(Kind kind) {
        return of(kind).keySet();
    }

    List<Twice> twice() {
        return twice;
    }

    /** Says that there are ids of the kind that could not be read, so that none can be called unknown. */
    void unsure(Kind kind) {
        unsure.add(kind);
    }

    void unsureOfAll() {
        unsure.addAll(EnumSet.allOf(Kind.class));
    }

    boolean sure(Kind kind) {
        return !unsure.contains(kind);
    }

    private Map<String, Place> of(Kind kind) {
        return places.computeIfAbsent(kind, unused -> new LinkedHashMap<>());
    }
}
