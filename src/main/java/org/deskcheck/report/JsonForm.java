package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes objects, lists and texts of JSON. */
class JsonForm {

    private static final JsonFactory FACTORY = new JsonFactory();

    final JsonGenerator json;

    JsonForm(JsonGenerator json) {
        this.json = json;
    }

    static JsonGenerator generator(Writer out, boolean indented) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (indented) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
        }
        return json;
    }

    final void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    final void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(name, value.get());
        }
    }

    final void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    final void object(String name, Body body) throws IOException {
        json.writeObjectFieldStart(name);
        body.write();
        json.writeEndObject();
    }

    final <T> void objects(String name, List<T> items, Each<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            each.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    interface Body {
        void write() throws IOException;
    }

    interface Each<T> {
        void write(T item) throws IOException;
    }
}
