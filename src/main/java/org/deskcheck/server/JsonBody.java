package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The small JSON object of a request, field by field. What is wrong is gathered; {@link #end} throws all of it, with a
 * problem for each field that nobody asked for.
 *
 * <pre>{@code
 * JsonBody body = JsonBody.read(bodies, in, headers);
 * String name = body.text("name");
 * boolean confidential = body.flag("confidential");
 * body.end();
 * }</pre>
 */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(60)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the body of a request, as long as the limit {@code body-bytes} lets it be.
     *
     * @throws Refused as {@link #of} and {@link Bodies#read}
     */
    static JsonBody read(Bodies bodies, InputStream in, HttpHeaders headers) {
        try (Bodies.Body body = bodies.read(in, headers, Limits.most("body-bytes"))) {
            return of(body.bytes());
        }
    }

    /**
     * @throws Refused {@link Refused.Why#MALFORMED} where it is no JSON object
     */
    static JsonBody of(byte @Nullable [] body) {
        JsonNode read;
        try {
            read = MAPPER.readTree(body == null ? new byte[0] : body);
        } catch (JsonProcessingException wrong) {
            String at = Optional.ofNullable(wrong.getLocation())
                    .map(place -> " at line " + place.getLineNr() + ", column " + place.getColumnNr())
                    .orElse("");
            throw Refused.because(Refused.Why.MALFORMED, "the body is no JSON, or names a field twice," + at);
        } catch (IOException wrong) {
            throw Refused.because(Refused.Why.MALFORMED, "the body is no JSON in UTF-8");
        }
        if (read == null || !read.isObject()) {
            throw Refused.because(Refused.Why.MALFORMED, "the body is no JSON object");
        }
        return new JsonBody(read);
    }

    /** A text that has to be there; empty text where it is not, and a problem. */
    String text(String field) {
        return required(field, optionalText(field)).orElse("");
    }

    /** A text, where there is one. */
    Optional<String> optionalText(String field) {
        return value(field, JsonNode::isTextual, "a text").map(JsonNode::textValue);
    }

    /** True or false; false where it is not there. */
    boolean flag(String field) {
        return value(field, JsonNode::isBoolean, "true or false")
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    /** Texts of a list; none where it is not there. */
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        value(field, JsonNode::isArray, "a list").ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isTextual()) {
                    texts.add(list.get(i).textValue());
                } else {
                    problem("/" + field + "/" + i, "this has to be a text", "");
                }
            }
        });
        return texts;
    }

    /** A text read as something else; empty, and a problem with the hint, where the reading throws. */
    <T> Optional<T> read(String field, Function<String, T> reading, String hint) {
        return optionalText(field).flatMap(text -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problem("/" + field, "not understood: " + Quoted.of(text), hint);
                return Optional.empty();
            }
        });
    }

    /** The value of a field as it stands, for what the other ways do not read. */
    Optional<JsonNode> node(String field) {
        asked.add(field);
        return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
    }

    /** Adds a problem, to be thrown with the others. */
    void problem(String pointer, String text, String hint) {
        problems.add(
                new Problem(Optional.empty(), pointer, text, Optional.of(hint).filter(todo -> !todo.isEmpty())));
    }

    /** Adds a problem where the value is not there and nothing was said of the field yet. */
    <T> Optional<T> required(String field, Optional<T> value) {
        if (value.isEmpty() && node(field).isEmpty()) {
            problem("/" + field, "the field " + Quoted.of(field) + " has to be there", "");
        }
        return value;
    }

    /**
     * @throws Refused {@link Refused.Why#INVALID} where anything was wrong
     */
    void end() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problem(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown field " + Quoted.of(name),
                        "leave it out");
            }
        });
        if (!problems.isEmpty()) {
            throw Refused.because(Refused.Why.INVALID, problems);
        }
    }

    private Optional<JsonNode> value(String field, Predicate<JsonNode> fits, String kind) {
        Optional<JsonNode> value = node(field);
        if (value.isPresent() && !fits.test(value.get())) {
            problem("/" + field, "the field " + Quoted.of(field) + " has to be " + kind, "");
            return Optional.empty();
        }
        return value;
    }
}
