package org.deskcheck.desk.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as text, field by field. */
final class Written {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What stands in an object or array. */
    @FunctionalInterface
    interface Inside {
        void write(JsonGenerator out) throws IOException;
    }

    private Written() {}

    static String object(Inside fields) {
        return text(out -> {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        });
    }

    static String array(Inside entries) {
        return text(out -> {
            out.writeStartArray();
            entries.write(out);
            out.writeEndArray();
        });
    }

    private static String text(Inside inside) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            inside.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException("writing into memory", failed);
        }
        return text.toString();
    }
}
