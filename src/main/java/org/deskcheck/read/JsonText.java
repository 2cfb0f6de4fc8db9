package org.deskcheck.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Values in memory as JSON text: objects as maps, in their order, lists, texts, numbers and flags. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /**
     * The text, indented, with a line end behind it.
     *
     * @throws IllegalArgumentException when a value is none of those that JSON has
     */
    public static String of(Object value) {
        try (StringWriter out = new StringWriter()) {
            // not the system's line ends: places count lines
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            JsonGenerator json = FACTORY.createGenerator(out)
                    .setPrettyPrinter(
                            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(value, json);
            json.close();
            return out.append('\n').toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof CharSequence text) {
            json.writeString(text.toString());
        } else {
            throw new IllegalArgumentException("no value of a claim file: " + value);
        }
    }
}
