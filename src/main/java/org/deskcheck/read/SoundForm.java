package org.deskcheck.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a tree is of a schema's form, and no more: most files are, and the validator, which can say why not, takes ten
 * times as long. It knows the keywords of JSON Schema (draft 2020-12) that the published schemas have; where it meets
 * another, or something else that it does not know, it never says yes, and the validator is asked. Safe to share between
 * threads.
 */
final class SoundForm {

    /** What one schema asks; several keywords hold together. */
    private interface Check {
        boolean holds(Tree tree);
    }

    private static final String REFERENCE = "$ref";

    /** They say nothing of what is sound. */
    private static final Set<String> TELLING = Set.of("$schema", "$id", "$defs", "title", "description");

    private final Tree root;
    private final Map<String, Check> referred = new HashMap<>();
    private final Check whole;

    SoundForm(Tree schema) {
        this.root = schema;
        this.whole = check(schema);
    }

    /** True only of what the validator has nothing against. */
    boolean holds(Tree tree) {
        return whole.holds(tree);
    }

    private Check check(Tree schema) {
        if (schema.kind() != Tree.Kind.OBJECT) {
            return unknown();
        }
        List<Check> checks = new ArrayList<>();
        schema.members().forEach((keyword, value) -> {
            if (!TELLING.contains(keyword) && !keyword.equals("properties")) {
                checks.add(keyword(keyword, value, schema));
            }
        });
        if (schema.member("properties").isPresent() && schema.member("additionalProperties").isEmpty()) {
            checks.add(members(schema, tree -> true));
        }
        Check[] all = checks.toArray(Check[]::new);
        return tree -> {
            for (Check one : all) {
                if (!one.holds(tree)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Check keyword(String keyword, Tree value, Tree schema) {
        return switch (keyword) {
            case REFERENCE -> reference(value.text());
            case "type" -> type(value);
            case "additionalProperties" -> members(schema, others(value));
            case "required" -> required(texts(value));
            case "items" -> items(check(value));
            case "enum" -> oneOf(value.items());
            case "const" -> oneOf(List.of(value));
            case "pattern" -> pattern(value.text());
            case "minLength" -> length(number(value), Integer.MAX_VALUE);
            case "maxLength" -> length(0, number(value));
            case "minItems" -> count(number(value), Integer.MAX_VALUE);
            case "maxItems" -> count(0, number(value));
            case "exclusiveMinimum" ->
                tree -> tree.kind() != Tree.Kind.NUMBER || Numbers.of(tree).compareTo(Numbers.of(value)) > 0;
            default -> unknown();
        };
    }

    private static Check unknown() {
        return tree -> false;
    }

    /** Looked up when it is met: a definition may refer to itself. */
    private Check reference(String to) {
        if (!to.startsWith("#/")) {
            return unknown();
        }
        if (!referred.containsKey(to)) {
            referred.put(to, unknown());
            Optional<Tree> definition = root.at(to.substring(1));
            referred.put(to, definition.map(this::check).orElseGet(SoundForm::unknown));
        }
        return tree -> referred.getOrDefault(to, unknown()).holds(tree);
    }

    private static Check type(Tree value) {
        Set<String> names = Set.copyOf(value.kind() == Tree.Kind.LIST ? texts(value) : List.of(value.text()));
        return tree -> switch (tree.kind()) {
            case OBJECT -> names.contains("object");
            case LIST -> names.contains("array");
            case TEXT -> names.contains("string");
            case NUMBER -> names.contains("number") || (names.contains("integer") && Numbers.whole(tree));
            case FLAG -> names.contains("boolean");
            case NOTHING -> names.contains("null");
        };
    }

    private Check others(Tree value) {
        return value.kind() == Tree.Kind.FLAG ? tree -> Boolean.parseBoolean(value.text()) : check(value);
    }

    /** Each member by the schema of its name, any other by {@code others}. */
    private Check members(Tree schema, Check others) {
        Map<String, Check> named = new HashMap<>();
        schema.member("properties")
                .ifPresent(fields -> fields.members().forEach((name, field) -> named.put(name, check(field))));
        return tree -> {
            for (Map.Entry<String, Tree> member : tree.members().entrySet()) {
                if (!named.getOrDefault(member.getKey(), others).holds(member.getValue())) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Check required(List<String> names) {
        return tree ->
                tree.kind() != Tree.Kind.OBJECT || tree.members().keySet().containsAll(names);
    }

    private static Check items(Check each) {
        return tree -> {
            for (Tree item : tree.items()) {
                if (!each.holds(item)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** By kind and text; that 1.0 is 1 is left to the validator. */
    private static Check oneOf(List<Tree> values) {
        Map<Tree.Kind, Set<String>> texts = values.stream()
                .filter(value -> value.kind() != Tree.Kind.OBJECT && value.kind() != Tree.Kind.LIST)
                .collect(Collectors.groupingBy(Tree::kind, Collectors.mapping(Tree::text, Collectors.toSet())));
        return tree -> texts.getOrDefault(tree.kind(), Set.of()).contains(tree.text());
    }

    private static Check pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return tree -> tree.kind() != Tree.Kind.TEXT || pattern.matcher(tree.text()).find();
    }

    /** In code points, as the standard counts. */
    private static Check length(int least, int most) {
        return tree -> {
            if (tree.kind() != Tree.Kind.TEXT) {
                return true;
            }
            int length = tree.text().codePointCount(0, tree.text().length());
            return length >= least && length <= most;
        };
    }

    private static Check count(int least, int most) {
        return tree -> tree.kind() != Tree.Kind.LIST
                || (tree.items().size() >= least && tree.items().size() <= most);
    }

    private static int number(Tree value) {
        return Numbers.of(value).intValueExact();
    }

    private static List<String> texts(Tree list) {
        return list.items().stream().map(Tree::text).toList();
    }
}
