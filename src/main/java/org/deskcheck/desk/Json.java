package org.deskcheck.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes JSON, field by field: what an answer or a change has stands where it is written, and nowhere else. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What stands in an object or array. */
    @FunctionalInterface
    public interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private Json() {}

    /** An object of these fields. */
    public static String object(Fields fields) {
        return text(out -> {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        });
    }

    /** An array of these entries. */
    public static String array(Fields entries) {
        return text(out -> {
            out.writeStartArray();
            entries.write(out);
            out.writeEndArray();
        });
    }

    private static String text(Fields inside) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            inside.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("writing into memory", failed);
        }
        return text.toString();
    }
}
