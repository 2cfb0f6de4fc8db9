package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.deskcheck.desk.submission.Kept;
import org.deskcheck.desk.submission.Listing;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.problem.Problem;

/** Verifications as answers have them. */
final class VerificationJson {

    private VerificationJson() {}

    /** One, with its report where it has one. */
    static String of(Kept kept, Optional<byte[]> report) {
        return Json.object(out -> {
            fields(out, kept);
            if (report.isPresent()) {
                out.writeFieldName("report");
                out.writeRawValue(new String(report.get(), StandardCharsets.UTF_8).stripTrailing());
            }
        });
    }

    /** What is answered for one that is queued: what stays true, however far it has come. */
    static String queued(Kept kept) {
        return Json.object(out -> {
            out.writeStringField("id", kept.id());
            out.writeStringField("submitted", kept.submitted());
            out.writeStringField("href", href(kept.id()));
        });
    }

    static String of(Listing.Page<Kept> page) {
        return Json.object(out -> {
            out.writeArrayFieldStart("verifications");
            for (Kept kept : page.entries()) {
                out.writeStartObject();
                fields(out, kept);
                out.writeEndObject();
            }
            out.writeEndArray();
            next(out, page.next());
        });
    }

    static void next(JsonGenerator out, Optional<String> next) throws IOException {
        if (next.isPresent()) {
            out.writeStringField("next", next.get());
        }
    }

    static String href(String id) {
        return "/v1/verifications/" + id;
    }

    private static void fields(JsonGenerator out, Kept kept) throws IOException {
        out.writeStringField("id", kept.id());
        out.writeStringField("href", href(kept.id()));
        out.writeStringField("state", kept.state().word());
        out.writeStringField("by", kept.caller());
        out.writeStringField("submitted", kept.submitted());
        optional(out, "finished", kept.finished());
        optional(out, "dossier", kept.dossier());
        if (kept.revision().isPresent()) {
            out.writeNumberField("revision", kept.revision().get());
        }
        out.writeStringField("mediaType", Media.type(kept.format()));
        optional(out, "asOf", kept.asOf().map(Object::toString));
        out.writeStringField("inputHash", kept.inputHash());
        out.writeNumberField("attempts", kept.attempts());
        if (kept.made().isPresent()) {
            made(out, kept.made().get());
        }
        if (!kept.problems().isEmpty()) {
            out.writeArrayFieldStart("problems");
            for (Problem problem : kept.problems()) {
                Problems.error(out, problem);
            }
            out.writeEndArray();
        }
    }

    private static void made(JsonGenerator out, Kept.Made made) throws IOException {
        out.writeStringField("rules", made.rules());
        out.writeStringField("registry", made.registry());
        out.writeStringField("engine", made.engine());
        out.writeStringField("reportHash", made.reportHash());
        out.writeBooleanField("complete", made.complete());
        out.writeObjectFieldStart("findings");
        out.writeNumberField("error", made.errors());
        out.writeNumberField("warning", made.warnings());
        out.writeNumberField("note", made.notes());
        out.writeEndObject();
    }

    private static void optional(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
