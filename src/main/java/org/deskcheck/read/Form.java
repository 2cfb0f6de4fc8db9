package org.deskcheck.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a quick answer to one question: is a tree surely of its form? It knows the keywords that our schemas use, and
 * is sure of nothing under another. The validator's library, which takes longer to load than a story to be verified, is then
 * asked only about what is not, and says why. Immutable once made; forms that refer to one another are made on first use.
 */
final class Form {

    private static final Set<String> SAYS_NOTHING = Set.of("$schema", "$id", "$defs", "title", "description");
    private static final String DEFINITIONS = "#/$defs/";
    private static final int ANY = Integer.MAX_VALUE;

    /** What the forms of one schema share. */
    private static final class Shared {
        private final Map<String, Tree> definitions;
        private final Map<String, Form> made = new HashMap<>();

        Shared(Map<String, Tree> definitions) {
            this.definitions = definitions;
        }

        @Nullable
        Form referred(String reference) {
            if (!reference.startsWith(DEFINITIONS)) {
                return null;
            }
            String name = reference.substring(DEFINITIONS.length());
            Form known = made.get(name);
            Tree definition = definitions.get(name);
            if (known != null || definition == null) {
                return known;
            }
            // known before it is read, because it may refer to itself
            Form form = new Form();
            made.put(name, form);
            form.read(definition, this);
            return form;
        }
    }

    private boolean unsure;
    private @Nullable Set<String> types;
    private @Nullable Form reference;
    private final Map<String, Form> properties = new HashMap<>();
    private final List<String> required = new ArrayList<>();
    private @Nullable Form others;
    private boolean closed;
    private @Nullable Form items;
    private @Nullable Set<String> words;
    private @Nullable Tree constant;
    private @Nullable Pattern pattern;
    private @Nullable BigDecimal above;
    private int leastLength;
    private int mostLength = ANY;
    private int leastItems;
    private int mostItems = ANY;

    private Form() {}

    static Form of(Tree schema) {
        Tree definitions = schema.members().get("$defs");
        Form form = new Form();
        form.read(schema, new Shared(definitions == null ? Map.of() : definitions.members()));
        return form;
    }

    private static Form within(Tree schema, Shared shared) {
        Form form = new Form();
        form.read(schema, shared);
        return form;
    }

    private void read(Tree schema, Shared shared) {
        unsure = schema.kind() != Tree.Kind.OBJECT;
        for (Map.Entry<String, Tree> member : schema.members().entrySet()) {
            read(member.getKey(), member.getValue(), shared);
        }
    }

    private void read(String keyword, Tree value, Shared shared) {
        switch (keyword) {
            case "type" -> types = value.kind() == Tree.Kind.LIST ? Set.copyOf(texts(value)) : Set.of(value.text());
            case "$ref" -> {
                reference = shared.referred(value.text());
                unsure |= reference == null;
            }
            case "properties" -> value.members().forEach((name, form) -> properties.put(name, within(form, shared)));
            case "required" -> required.addAll(texts(value));
            case "additionalProperties" -> {
                closed = value.kind() == Tree.Kind.FLAG && value.text().equals("false");
                others = value.kind() == Tree.Kind.OBJECT ? within(value, shared) : null;
            }
            case "items" -> items = within(value, shared);
            case "enum" -> {
                words = Set.copyOf(texts(value));
                unsure |= value.items().stream().anyMatch(word -> word.kind() != Tree.Kind.TEXT);
            }
            case "const" -> constant = value;
            case "pattern" -> pattern = Pattern.compile(value.text());
            case "exclusiveMinimum" -> above = Numbers.of(value);
            case "minLength" -> leastLength = Integer.parseInt(value.text());
            case "maxLength" -> mostLength = Integer.parseInt(value.text());
            case "minItems" -> leastItems = Integer.parseInt(value.text());
            case "maxItems" -> mostItems = Integer.parseInt(value.text());
            default -> unsure |= !SAYS_NOTHING.contains(keyword);
        }
    }

    private static List<String> texts(Tree list) {
        List<String> texts = new ArrayList<>();
        for (Tree item : list.items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** Whether the tree is of the form beyond doubt; where not, the validator says what it is. */
    boolean surelyHolds(Tree tree) {
        return !unsure
                && (reference == null || reference.surelyHolds(tree))
                && (words == null || (tree.kind() == Tree.Kind.TEXT && words.contains(tree.text())))
                && (constant == null || same(constant, tree))
                && switch (tree.kind()) {
                    case OBJECT -> typed("object") && objectHolds(tree);
                    case LIST -> typed("array") && listHolds(tree);
                    case TEXT -> typed("string") && textHolds(tree.text());
                    case NUMBER -> numberHolds(tree);
                    case FLAG -> typed("boolean");
                    case NOTHING -> typed("null");
                };
    }

    private boolean typed(String type) {
        return types == null || types.contains(type);
    }

    private static boolean same(Tree constant, Tree tree) {
        return constant.kind() == tree.kind()
                && switch (tree.kind()) {
                    case TEXT, FLAG -> constant.text().equals(tree.text());
                    case NUMBER ->
                        Numbers.whole(constant) && Numbers.of(constant).compareTo(Numbers.of(tree)) == 0;
                    case OBJECT, LIST, NOTHING -> false;
                };
    }

    private boolean objectHolds(Tree tree) {
        for (String name : required) {
            if (!tree.members().containsKey(name)) {
                return false;
            }
        }
        for (Map.Entry<String, Tree> member : tree.members().entrySet()) {
            Form known = properties.getOrDefault(member.getKey(), others);
            if (known == null ? closed : !known.surelyHolds(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean listHolds(Tree tree) {
        int count = tree.items().size();
        if (count < leastItems || count > mostItems) {
            return false;
        }
        if (items != null) {
            for (Tree item : tree.items()) {
                if (!items.surelyHolds(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean textHolds(String text) {
        if (leastLength > 0 || mostLength < ANY) {
            int length = text.codePointCount(0, text.length());
            if (length < leastLength || length > mostLength) {
                return false;
            }
        }
        return pattern == null || pattern.matcher(text).find();
    }

    private boolean numberHolds(Tree tree) {
        boolean type = typed("number") || (typed("integer") && Numbers.whole(tree));
        return type && (above == null || Numbers.of(tree).compareTo(above) > 0);
    }
}
