package org.deskcheck.desk.live;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.run.Part;
import org.deskcheck.read.Reading.Format;
import org.jdbi.v3.core.Handle;

/** The table of waivers, and those that hold as a claim file of their own. */
final class WaiverTable {

    /** Behind every name that a document can have, so that the documents' ids and titles come first. */
    static final String PART = "~waivers.json";

    private WaiverTable() {}

    /** All of a dossier, in the order in which they were given. */
    static List<Waiver> of(Handle handle, String team, String dossier) {
        return handle.createQuery("SELECT id, claim, rule, reason, caller, created, until, ended FROM waiver "
                        + "WHERE team = :team AND dossier = :dossier ORDER BY created, id")
                .bind("team", team)
                .bind("dossier", dossier)
                .map((row, context) -> new Waiver(
                        row.getString("id"),
                        row.getString("claim"),
                        row.getString("rule"),
                        row.getString("reason"),
                        row.getString("caller"),
                        row.getString("created"),
                        Optional.ofNullable(row.getString("until")).map(LocalDate::parse),
                        Optional.ofNullable(row.getString("ended"))))
                .list();
    }

    static void add(Handle handle, String team, String dossier, Waiver waiver, String now) {
        handle.createUpdate("INSERT INTO waiver (id, team, dossier, claim, rule, reason, caller, created, until) "
                        + "VALUES (:id, :team, :dossier, :claim, :rule, :reason, :caller, :created, :until)")
                .bind("id", waiver.id())
                .bind("team", team)
                .bind("dossier", dossier)
                .bind("claim", waiver.claim())
                .bind("rule", waiver.rule())
                .bind("reason", waiver.reason())
                .bind("caller", waiver.by())
                .bind("created", now)
                .bind("until", waiver.until().map(LocalDate::toString).orElse(null))
                .execute();
    }

    static void end(Handle handle, String id, String now) {
        handle.createUpdate("UPDATE waiver SET ended = :now WHERE id = :id AND ended IS NULL")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /** Those that hold, as a claim file beside the others; empty where none does. */
    static Optional<Part> part(List<Waiver> holding) {
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        String text = Json.object(out -> {
            out.writeNumberField("deskcheck", 1);
            out.writeArrayFieldStart("waive");
            for (Waiver waiver : holding) {
                out.writeStartObject();
                out.writeStringField("rule", waiver.rule());
                out.writeStringField("claim", waiver.claim());
                out.writeStringField("reason", waiver.reason());
                out.writeStringField("by", waiver.by());
                if (waiver.until().isPresent()) {
                    out.writeStringField("until", waiver.until().get().toString());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        });
        return Optional.of(new Part(PART, Format.JSON, text.getBytes(StandardCharsets.UTF_8)));
    }
}
