package org.deskcheck.desk.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Problems as JSON, as answers have them; packed, as the store keeps them. */
final class ProblemsText {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemsText() {}

    static byte[] of(List<Problem> problems) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartArray();
            for (Problem problem : problems) {
                write(out, problem);
            }
            out.writeEndArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing to memory", failed);
        }
        return Packed.of(text.toByteArray()).gzip();
    }

    static void write(JsonGenerator out, Problem problem) throws IOException {
        out.writeStartObject();
        out.writeStringField("message", problem.text());
        out.writeStringField("pointer", problem.path());
        if (problem.hint().isPresent()) {
            out.writeStringField("hint", problem.hint().get());
        }
        if (problem.place().isPresent()) {
            Place place = problem.place().get();
            out.writeStringField("file", place.file());
            out.writeNumberField("line", place.line());
            out.writeNumberField("column", place.column());
        }
        out.writeEndObject();
    }

    static List<Problem> read(byte[] packed) {
        List<Problem> problems = new ArrayList<>();
        try {
            for (JsonNode problem : MAPPER.readTree(Packed.unpack(packed))) {
                problems.add(new Problem(
                        problem.has("file")
                                ? Optional.of(Place.at(
                                        problem.get("file").asText(),
                                        problem.get("line").asInt(),
                                        problem.get("column").asInt()))
                                : Optional.empty(),
                        problem.get("pointer").asText(),
                        problem.get("message").asText(),
                        Optional.ofNullable(problem.get("hint")).map(JsonNode::asText)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("what the store has is not what was kept", failed);
        }
        return problems;
    }
}
