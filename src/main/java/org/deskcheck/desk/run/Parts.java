package org.deskcheck.desk.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.read.Reading.Format;

/**
 * Several parts of one dossier as one input, so that a verification of them is kept, and repeated, as any other: a JSON
 * object of the parts' names and bytes (Base64), in order.
 */
public final class Parts {

    /** What an input of several parts is called; of one part, it is that part's own media type. */
    public static final String MEDIA_TYPE = "application/vnd.deskcheck.parts+json";

    private static final JsonFactory JSON = new JsonFactory();

    private Parts() {}

    public static byte[] together(List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            for (Part part : parts) {
                out.writeFieldName(part.name());
                out.writeBinary(part.content());
            }
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing to memory", failed);
        }
        return bytes.toByteArray();
    }

    /** The parts as they were before {@link #together}. */
    public static List<Part> apart(byte[] together) {
        List<Part> parts = new ArrayList<>();
        try (JsonParser in = JSON.createParser(together)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                parts.add(new Part(name, Format.of(name).orElse(Format.YAML), in.getBinaryValue()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("what the store has is not what was kept", failed);
        }
        return parts;
    }
}
