package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes answers as JSON, field by field: what an answer has stands where it is written, and nowhere else. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Fields of an object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private Json() {}

    static String object(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing into memory", failed);
        }
        return text.toString();
    }
}
