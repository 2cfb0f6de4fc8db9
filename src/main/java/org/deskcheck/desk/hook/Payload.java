package org.deskcheck.desk.hook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.deskcheck.desk.store.Change;
import org.deskcheck.read.Limits;

/** The body of a delivery: the same bytes in each attempt. */
final class Payload {

    static final String TEST = "hook.test";

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST = Limits.most("hook-body-bytes");

    private Payload() {}

    /** Of a change; where its data is too long for a hook, where to read it stands in its place. */
    static byte[] of(Change change) {
        byte[] whole = written(change.type(), change.at(), Optional.of(change), change.data());
        return whole.length <= MOST
                ? whole
                : written(
                        change.type(),
                        change.at(),
                        Optional.of(change),
                        "{\"tooLong\":true,\"readAt\":\"/v1/changes?since=" + (change.seq() - 1) + "&limit=1\"}");
    }

    static byte[] test(String at) {
        return written(TEST, at, Optional.empty(), "{\"message\":\"this hook works\"}");
    }

    private static byte[] written(String type, String at, Optional<Change> change, String data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("type", type);
            out.writeStringField("timestamp", at);
            if (change.isPresent()) {
                out.writeNumberField("seq", change.get().seq());
                if (change.get().dossier().isPresent()) {
                    out.writeStringField("dossier", change.get().dossier().get());
                }
            }
            out.writeFieldName("data");
            out.writeRawValue(data);
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing into memory", failed);
        }
        return bytes.toByteArray();
    }
}
