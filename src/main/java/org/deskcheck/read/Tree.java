package org.deskcheck.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Place;

/**
 * What a file holds before it means anything: objects, lists and scalars, each with its place. The same for YAML and
 * JSON. A scalar keeps its text unchanged, so that an id written 007 stays 007.
 */
final class Tree {

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    private final Kind kind;
    private final Place place;
    private final String text;
    private final List<Tree> items;
    private final Map<String, Tree> members;
    private final Map<String, Place> keys;
    private final boolean incomplete;

    private Tree(
            Kind kind,
            Place place,
            String text,
            List<Tree> items,
            Map<String, Tree> members,
            Map<String, Place> keys,
            boolean incomplete) {
        this.kind = kind;
        this.place = place;
        this.text = text;
        this.items = items;
        this.members = members;
        this.keys = keys;
        this.incomplete = incomplete;
    }

    static Tree scalar(Kind kind, Place place, String text) {
        return new Tree(kind, place, text, List.of(), Map.of(), Map.of(), false);
    }

    static Tree list(Place place, List<Tree> items) {
        return new Tree(Kind.LIST, place, "", items, Map.of(), Map.of(), false);
    }

    static Tree object(Place place, Map<String, Tree> members, Map<String, Place> keys) {
        return new Tree(Kind.OBJECT, place, "", List.of(), members, keys, false);
    }

    /** An object of which a field had to be left out, so that its absence is no fault of its own. */
    static Tree incomplete(Tree object, Map<String, Tree> members) {
        return new Tree(Kind.OBJECT, object.place, "", List.of(), members, object.keys, true);
    }

    Kind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    /** The scalar's text as written; empty for objects and lists. */
    String text() {
        return text;
    }

    List<Tree> items() {
        return items;
    }

    Map<String, Tree> members() {
        return members;
    }

    Map<String, Place> keys() {
        return keys;
    }

    Optional<Tree> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    boolean incomplete() {
        return incomplete;
    }

    /** Where a member's name stands. */
    Place keyPlace(String name) {
        return keys.getOrDefault(name, place);
    }

    /** What stands at a JSON Pointer (RFC 6901); empty where nothing does. */
    Optional<Tree> at(String pointer) {
        Tree here = this;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Optional<Tree> next = here.step(step.replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                return next;
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    private Optional<Tree> step(String name) {
        if (kind != Kind.LIST) {
            return member(name);
        }
        boolean index = !name.isEmpty() && name.chars().allMatch(Character::isDigit) && name.length() < 10;
        return index && Integer.parseInt(name) < items.size()
                ? Optional.of(items.get(Integer.parseInt(name)))
                : Optional.empty();
    }
}
