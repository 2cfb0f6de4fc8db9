package org.deskcheck.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Claim files in YAML, written as JSON by a converter that knows nothing of claim files. */
final class AsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AsJson() {}

    /** One file as it is; what is JSON stays so. */
    static String of(String text) {
        return tree(text).toPrettyString();
    }

    /** The files of a folder as one, each claim with the id of the document of its file. */
    static String whole(Map<String, String> files) {
        return wholeTree(files).toPrettyString();
    }

    static ObjectNode wholeTree(Map<String, String> files) {
        ObjectNode whole = JSON.createObjectNode();
        files.forEach((name, text) -> {
            if (!name.equals(Reference.REGISTRY.getFileName().toString())) {
                JsonNode part = tree(text);
                String document = part.path("documents").path(0).path("id").asText();
                part.path("claims").forEach(claim -> {
                    if (!claim.has("document")) {
                        ((ObjectNode) claim).put("document", document);
                    }
                });
                part.properties().forEach(field -> add(whole, field.getKey(), field.getValue()));
            }
        });
        return whole;
    }

    private static void add(ObjectNode whole, String key, JsonNode value) {
        if (value instanceof ArrayNode list) {
            whole.withArray("/" + key).addAll(list);
        } else if (!whole.has(key)) {
            whole.set(key, value);
        }
    }

    static JsonNode tree(String text) {
        if (text.stripLeading().startsWith("{")) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("no JSON", e);
            }
        }
        return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
    }
}
