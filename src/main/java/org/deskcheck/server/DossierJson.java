package org.deskcheck.server;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.live.LiveDossier;
import org.deskcheck.desk.live.Revision;
import org.deskcheck.desk.live.Timeline;
import org.deskcheck.desk.live.Waiver;

/** Dossiers that live, as answers have them. */
final class DossierJson {

    private DossierJson() {}

    static String of(LiveDossier dossier) {
        return Json.object(out -> {
            out.writeStringField("id", dossier.id());
            out.writeStringField("created", dossier.created());
            out.writeArrayFieldStart("documents");
            for (LiveDossier.Piece piece : dossier.parts()) {
                out.writeStartObject();
                out.writeStringField("name", piece.name());
                out.writeStringField("mediaType", piece.mediaType());
                out.writeNumberField("bytes", piece.bytes());
                out.writeNumberField("since", piece.since());
                out.writeEndObject();
            }
            out.writeEndArray();
            revision(out, dossier.now());
            differences(out, dossier.now());
        });
    }

    /** Without the differences: a list is to find one, and they stand in the history. */
    static String list(Map<String, Revision> dossiers, int limit) {
        List<Map.Entry<String, Revision>> found = List.copyOf(dossiers.entrySet());
        return Json.object(out -> {
            out.writeArrayFieldStart("dossiers");
            for (Map.Entry<String, Revision> each : found.subList(0, Math.min(limit, found.size()))) {
                out.writeStartObject();
                out.writeStringField("id", each.getKey());
                revision(out, each.getValue());
                out.writeEndObject();
            }
            out.writeEndArray();
            if (found.size() > limit) {
                out.writeStringField("cursor", found.get(limit - 1).getKey());
            }
        });
    }

    static String history(List<Revision> revisions, int limit) {
        return Json.object(out -> {
            out.writeArrayFieldStart("revisions");
            for (Revision revision : revisions.subList(0, Math.min(limit, revisions.size()))) {
                out.writeStartObject();
                revision(out, revision);
                differences(out, revision);
                out.writeEndObject();
            }
            out.writeEndArray();
            if (revisions.size() > limit) {
                out.writeStringField(
                        "cursor", Long.toString(revisions.get(limit - 1).number()));
            }
        });
    }

    static String timeline(Timeline timeline) {
        return Json.object(out -> {
            out.writeStringField("question", timeline.question());
            out.writeStringField("subject", timeline.subject());
            out.writeStringField("measure", timeline.measure());
            if (!timeline.scope().isEmpty()) {
                out.writeStringField("scope", timeline.scope());
            }
            out.writeArrayFieldStart("said");
            for (Timeline.Said said : timeline.said()) {
                out.writeStartObject();
                said(out, said);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static String waivers(List<Waiver> waivers) {
        return Json.object(out -> {
            out.writeArrayFieldStart("waivers");
            for (Waiver waiver : waivers) {
                out.writeStartObject();
                fields(out, waiver);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static String waiver(Waiver waiver) {
        return Json.object(out -> fields(out, waiver));
    }

    private static void fields(JsonGenerator out, Waiver waiver) throws IOException {
        out.writeStringField("id", waiver.id());
        out.writeStringField("claim", waiver.claim());
        out.writeStringField("rule", waiver.rule());
        out.writeStringField("reason", waiver.reason());
        out.writeStringField("by", waiver.by());
        out.writeStringField("created", waiver.created());
        if (waiver.until().isPresent()) {
            out.writeStringField("until", waiver.until().get().toString());
        }
        if (waiver.ended().isPresent()) {
            out.writeStringField("ended", waiver.ended().get());
        }
    }

    private static void said(JsonGenerator out, Timeline.Said said) throws IOException {
        out.writeStringField("claim", said.claim());
        out.writeStringField("value", said.value());
        out.writeStringField("asOf", said.asOf());
        out.writeStringField("document", said.document());
        out.writeStringField("publisher", said.publisher());
        out.writeStringField("published", said.published());
        out.writeBooleanField("story", said.story());
        if (said.said().isPresent()) {
            out.writeStringField("said", said.said().get());
        }
        out.writeArrayFieldStart("through");
        for (Timeline.Voice voice : said.through()) {
            out.writeStartObject();
            out.writeStringField("source", voice.source());
            out.writeStringField("manner", voice.manner());
            out.writeEndObject();
        }
        out.writeEndArray();
        if (!said.position().isEmpty()) {
            out.writeStringField("position", said.position());
        }
        texts(out, "supersedes", said.supersedes());
        texts(out, "corrects", said.corrects());
        if (said.withdrawnBy().isPresent()) {
            out.writeStringField("withdrawnBy", said.withdrawnBy().get());
        }
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private static void revision(JsonGenerator out, Revision revision) throws IOException {
        out.writeNumberField("revision", revision.number());
        out.writeStringField("at", revision.at());
        out.writeStringField("by", revision.caller());
        out.writeStringField("cause", revision.cause());
        if (revision.part().isPresent()) {
            out.writeStringField("document", revision.part().get());
        }
        out.writeStringField("rules", revision.rules());
        out.writeStringField("verification", revision.verification());
        out.writeFieldName("summary");
        out.writeRawValue(revision.summary());
    }

    private static void differences(JsonGenerator out, Revision revision) throws IOException {
        out.writeFieldName("differences");
        out.writeRawValue(revision.differences());
    }
}
