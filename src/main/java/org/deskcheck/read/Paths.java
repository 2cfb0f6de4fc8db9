package org.deskcheck.read;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Finds the field that a problem is about, when all that is at hand is the entry it belongs to. */
final class Paths {

    private record Located(Tree tree, String path) {}

    private final IdentityHashMap<Place, Located> byPlace = new IdentityHashMap<>();

    /** Takes in a file's objects, by their place. */
    void add(Tree tree) {
        walk(tree, "");
    }

    /**
     * A problem of an entry's field, at the part of it that reads {@code text} where it is a list; {@code field} is a
     * path below the entry, as {@code denies/claims}.
     */
    Problem problem(Place entry, String field, String text, String message, String hint) {
        Located located = byPlace.get(entry);
        if (located == null) {
            return Problem.at(entry, "", message, hint);
        }
        Optional<Tree> found = located.tree().at("/" + field);
        Tree at = found.orElse(located.tree());
        String path = located.path() + (found.isEmpty() ? "" : "/" + field);
        List<Tree> items = at.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).text().equals(text)) {
                return Problem.at(items.get(i).place(), path + "/" + i, message, hint);
            }
        }
        Place place = at.kind() == Tree.Kind.OBJECT || at.kind() == Tree.Kind.LIST
                ? Place.at(at.place().file(), at.place().line(), at.place().column())
                : at.place();
        return Problem.at(place, path, message, hint);
    }

    private void walk(Tree tree, String path) {
        if (tree.kind() == Tree.Kind.OBJECT) {
            byPlace.putIfAbsent(tree.place(), new Located(tree, path));
            tree.members().forEach((name, member) -> walk(member, path + "/" + name));
        }
        for (int i = 0; i < tree.items().size(); i++) {
            walk(tree.items().get(i), path + "/" + i);
        }
    }
}
