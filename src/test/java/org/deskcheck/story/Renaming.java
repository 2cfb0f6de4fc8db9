package org.deskcheck.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Other names, in another order of the alphabet, for every entry of a dossier and of its registry. */
final class Renaming {

    /** Fields that declare a name, and fields that use one; all others hold words, figures and dates. */
    private static final Set<String> DECLARE = Set.of("id", "name", "aliases");

    private static final Set<String> USE = Set.of(
            "about",
            "agency",
            "answers",
            "attribution",
            "between",
            "by",
            "claims",
            "complete",
            "controller",
            "corrects",
            "document",
            "event",
            "follows",
            "in",
            "leansOn",
            "matter",
            "parent",
            "party",
            "publisher",
            "question",
            "scope",
            "source",
            "speaker",
            "subject",
            "versionOf",
            "where",
            "withdraws");

    private static final Set<String> USE_A_MEASURE = Set.of("measure", "partOf");

    private final int seed;
    private final Set<String> measures = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();

    Renaming(int seed, JsonNode... declaring) {
        this.seed = seed;
        for (JsonNode node : declaring) {
            declare("", node);
            node.path("measures")
                    .forEach(measure -> measures.add(measure.path("id").asText()));
        }
    }

    /** The other name of something declared; the same word for all else, such as “observers” or “dead”. */
    String of(String name) {
        return renamed.getOrDefault(name, name);
    }

    String original(String name) {
        return originals.getOrDefault(name, name);
    }

    /** Renames in place. */
    void rename(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (DECLARE.contains(field.getKey()) || USE.contains(field.getKey())) {
                    object.set(field.getKey(), names(field.getValue()));
                } else if (USE_A_MEASURE.contains(field.getKey())
                        && measures.contains(field.getValue().asText())) {
                    object.set(field.getKey(), names(field.getValue()));
                }
            });
        }
        node.forEach(this::rename);
    }

    private JsonNode names(JsonNode value) {
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, names(list.get(i)));
            }
        }
        return value.isTextual() ? TextNode.valueOf(of(value.asText())) : value;
    }

    private void declare(String field, JsonNode node) {
        if (node.isTextual() && DECLARE.contains(field)) {
            String other = "n" + UUID.nameUUIDFromBytes((seed + node.asText()).getBytes(StandardCharsets.UTF_8));
            renamed.put(node.asText(), other);
            originals.put(other, node.asText());
        }
        node.properties().forEach(member -> declare(member.getKey(), member.getValue()));
        if (node.isArray()) {
            node.forEach(item -> declare(field, item));
        }
    }
}
