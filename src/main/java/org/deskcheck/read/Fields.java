package org.deskcheck.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Datings;

/** The fields of one object of a tree that has the schema's form, read as what they are. */
final class Fields {

    private static final Pattern WHOLE_DATE = Pattern.compile("(?:\\p{L}+,? )?\\d{4}-\\d{2}(?:-\\d{2})?");

    private final Tree tree;
    private final String path;
    private final List<Problem> problems;

    Fields(Tree tree, String path, List<Problem> problems) {
        this.tree = tree;
        this.path = path;
        this.problems = problems;
    }

    Place place() {
        return tree.place();
    }

    String path() {
        return path;
    }

    Optional<Tree> tree(String name) {
        return tree.member(name);
    }

    /** The fields of an object that is a field of this one. */
    Fields below(String name, Tree object) {
        return new Fields(object, path + "/" + name, problems);
    }

    Optional<String> optional(String name) {
        return tree.member(name).map(Tree::text);
    }

    /** The text of a field that the schema requires, or the empty text of one that it does not. */
    String text(String name) {
        return optional(name).orElse("");
    }

    boolean flag(String name) {
        return tree.member(name).map(at -> Boolean.parseBoolean(at.text())).orElse(false);
    }

    boolean flagOr(String name, boolean otherwise) {
        return tree.member(name).isPresent() ? flag(name) : otherwise;
    }

    /** The texts of a list, or the one text that may stand for it. */
    List<String> texts(String name) {
        return tree.member(name)
                .map(at -> at.kind() == Tree.Kind.LIST
                        ? at.items().stream()
                                .filter(item -> item.kind() != Tree.Kind.NOTHING)
                                .map(Tree::text)
                                .toList()
                        : List.of(at.text()))
                .orElse(List.of());
    }

    /** The objects of a list; an entry that is none has been named as a problem already. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        List<Tree> items = tree.member(name).map(Tree::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind() == Tree.Kind.OBJECT) {
                objects.add(new Fields(items.get(i), path + "/" + name + "/" + i, problems));
            }
        }
        return objects;
    }

    /** A time; a problem where the text gives none. */
    Optional<Dating> dating(String name) {
        return tree.member(name).flatMap(at -> {
            Optional<Dating> read = Datings.read(at.text());
            if (read.isEmpty()) {
                unreadable(name, at.text());
            }
            return read;
        });
    }

    /** Scalars by name, as text, numbers and booleans. */
    Map<String, Object> extras(String name) {
        Map<String, Object> extras = new LinkedHashMap<>();
        tree.member(name)
                .map(Tree::members)
                .orElse(Map.of())
                .forEach((key, value) -> extras.put(
                        key,
                        switch (value.kind()) {
                            case NUMBER -> Numbers.of(value);
                            case FLAG -> Boolean.valueOf(value.text());
                            default -> value.text();
                        }));
        return extras;
    }

    /** Says that a text which should be a time is none. */
    void unreadable(String name, String text) {
        String what = "`" + name + "` is " + Quoted.of(text);
        int slash = text.indexOf('/');
        boolean turned = slash > 0
                && Datings.read(text.substring(0, slash)).isPresent()
                && Datings.read(text.substring(slash + 1)).isPresent();
        if (turned) {
            add(name, what + ", which ends before it begins", "write the earlier date first");
            return;
        }
        add(
                name,
                what + (WHOLE_DATE.matcher(text).matches() ? ", which no calendar has" : ", which is no date"),
                "write a date as 2024-08-02, 2024-08 or ../2024-08-02, a time as 2024-08-02T18:00+09:00");
    }

    void add(String name, String text, String hint) {
        Optional<Tree> field = tree.member(name);
        Place at = field.map(Tree::place).orElse(place());
        problems.add(Problem.at(at, field.isEmpty() ? path : path + "/" + name, text, hint));
    }

    /** The same of one entry of a list, or of the one text that may stand for the list. */
    void addItem(String name, int index, String text, String hint) {
        Optional<Tree> item = tree.member(name)
                .map(Tree::items)
                .filter(items -> index < items.size())
                .map(items -> items.get(index));
        if (item.isPresent()) {
            problems.add(Problem.at(item.get().place(), path + "/" + name + "/" + index, text, hint));
        } else {
            add(name, text, hint);
        }
    }

    /** Says that something is missing, unless a field is: that has been named as a problem already. */
    void addMissing(String text, String hint) {
        if (!tree.incomplete()) {
            problems.add(Problem.at(Place.at(place().file(), place().line(), place().column()), path, text, hint));
        }
    }

    boolean incomplete() {
        return tree.incomplete();
    }
}
