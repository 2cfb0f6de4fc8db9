package org.deskcheck.cli;

import java.nio.file.Path;
import java.util.List;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Problems of a pack with places that can be opened: a pack knows its files by their paths within it. */
final class PackPlaces {

    private PackPlaces() {}

    static List<Problem> in(Path pack, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.place().map(place -> within(pack, place)),
                        problem.path(),
                        problem.text(),
                        problem.hint()))
                .toList();
    }

    private static Place within(Path pack, Place place) {
        return new Place(
                pack.resolve(place.file()).toString(),
                place.line(),
                place.column(),
                place.endLine(),
                place.endColumn());
    }
}
