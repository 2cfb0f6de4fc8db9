package org.deskcheck.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Quoted;

/** What the parts of a file are called among people. */
final class Called {

    /** Entries of lists whose name is no noun of theirs. */
    private static final Map<String, String> ENTRIES = Map.of(
            "interests", "an interest",
            "relations", "a relation",
            "units", "a unit",
            "waive", "a waiver",
            "aliases", "an alias",
            "attribution", "a link of `attribution`");

    private Called() {}

    /** An object, by where it stands: /documents/2 is a document. */
    static String owner(String pointer) {
        List<String> steps = Arrays.asList(pointer.split("/"));
        int last = steps.size() - 1;
        while (last > 0 && index(steps.get(last))) {
            last--;
        }
        if (last <= 0) {
            return "the file";
        }
        String name = steps.get(last);
        return last == steps.size() - 1 ? "`" + name + "`" : entry(name);
    }

    /** A field, or an entry of a list. */
    static String field(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.isEmpty() || index(last) ? owner(pointer) : Quoted.of(unescaped(last));
    }

    /** A step of a JSON Pointer as the name that it stands for. */
    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** What a JSON Schema type is. */
    static String type(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "empty";
        };
    }

    /** What was read. */
    static String kind(Tree tree) {
        return switch (tree.kind()) {
            case OBJECT -> "an object";
            case LIST -> "a list";
            case TEXT -> "the text " + Quoted.of(tree.text());
            case NUMBER -> "the number " + Quoted.of(tree.text());
            case FLAG -> "`" + tree.text() + "`";
            case NOTHING -> "empty";
        };
    }

    private static String entry(String list) {
        Optional<String> declared = Arrays.stream(Kind.values())
                .filter(kind -> kind.list.equals(list))
                .map(kind -> kind.withArticle)
                .findFirst();
        return declared.or(() -> Optional.ofNullable(ENTRIES.get(list))).orElse("an entry of `" + list + "`");
    }

    private static boolean index(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
