package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.store.Change;

/** A change as the feed and events have it. */
final class ChangeJson {

    private ChangeJson() {}

    static String of(Change change) {
        return Json.object(out -> fields(out, change));
    }

    static void fields(JsonGenerator out, Change change) throws IOException {
        out.writeNumberField("seq", change.seq());
        out.writeStringField("at", change.at());
        out.writeStringField("type", change.type());
        if (change.dossier().isPresent()) {
            out.writeStringField("dossier", change.dossier().get());
        }
        out.writeFieldName("data");
        out.writeRawValue(change.data());
    }
}
