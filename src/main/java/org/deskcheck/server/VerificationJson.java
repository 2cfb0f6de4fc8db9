package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.submission.Kept;
import org.deskcheck.desk.submission.Listing;
import org.deskcheck.desk.submission.Repeated;
import org.deskcheck.desk.submission.WhatIf;
import org.deskcheck.problem.Problem;

/** Verifications as answers have them. */
final class VerificationJson {

    private VerificationJson() {}

    /** One, with its report where it has one. */
    static String of(Kept kept, Optional<byte[]> report) {
        return Json.object(out -> {
            fields(out, kept);
            if (report.isPresent()) {
                raw(out, "report", new String(report.get(), StandardCharsets.UTF_8));
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

    static String findings(Listing.Page<String> page) {
        return Json.object(out -> {
            out.writeArrayFieldStart("findings");
            for (String finding : page.entries()) {
                out.writeRawValue(finding);
            }
            out.writeEndArray();
            next(out, page.next());
        });
    }

    static String of(WhatIf whatIf) {
        return Json.object(out -> {
            raw(out, "difference", whatIf.differenceJson());
            raw(out, "report", whatIf.ran().json());
        });
    }

    static String of(Repeated repeated) {
        return Json.object(out -> {
            out.writeBooleanField("sameRules", repeated.sameRules());
            out.writeBooleanField("sameReport", repeated.differenceJson().isEmpty());
            out.writeObjectFieldStart("then");
            ids(
                    out,
                    repeated.before().rules(),
                    repeated.before().registry(),
                    repeated.before().engine());
            out.writeStringField("reportHash", repeated.before().reportHash());
            out.writeEndObject();
            out.writeObjectFieldStart("now");
            ids(
                    out,
                    repeated.now().rules(),
                    repeated.now().registry(),
                    repeated.now().engine());
            out.writeStringField("reportHash", repeated.reportHash());
            out.writeEndObject();
            Optional<String> difference = repeated.differenceJson();
            if (difference.isPresent()) {
                raw(out, "difference", difference.get());
            }
        });
    }

    private static void ids(JsonGenerator out, String rules, String registry, String engine) throws IOException {
        out.writeStringField("rules", rules);
        out.writeStringField("registry", registry);
        out.writeStringField("engine", engine);
    }

    private static void raw(JsonGenerator out, String name, String json) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(json.stripTrailing());
    }

    static void next(JsonGenerator out, Optional<String> next) throws IOException {
        if (next.isPresent()) {
            out.writeStringField("cursor", next.get());
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
        out.writeStringField("mediaType", kept.mediaType());
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
        ids(out, made.rules(), made.registry(), made.engine());
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
