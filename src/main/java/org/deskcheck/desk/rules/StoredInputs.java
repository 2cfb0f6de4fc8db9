package org.deskcheck.desk.rules;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.desk.run.Part;
import org.deskcheck.read.Reading.Format;
import org.jdbi.v3.core.Handle;

/** What a team has stored and rules can be tried on: its dossiers as they are now, then its newest other verifications. */
final class StoredInputs {

    /** A dossier's id, or a verification's, and what it is made of. */
    record Input(String id, List<Part> parts) {}

    private static final String LATEST = "FROM verification WHERE team = :team AND dossier IS NULL AND state = 'done'";

    private StoredInputs() {}

    /** Ids of dossiers, the last changed first. */
    static List<String> dossiers(Handle handle, String team, int most) {
        return handle.createQuery("SELECT id FROM dossier WHERE team = :team ORDER BY changed DESC, id LIMIT :most")
                .bind("team", team)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Ids of verifications that are of no dossier, the newest first. */
    static List<String> verifications(Handle handle, String team, int most) {
        return handle.createQuery("SELECT id " + LATEST + " ORDER BY submitted DESC, id DESC LIMIT :most")
                .bind("team", team)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    static long countDossiers(Handle handle, String team) {
        return handle.createQuery("SELECT COUNT(*) FROM dossier WHERE team = :team")
                .bind("team", team)
                .mapTo(Long.class)
                .one();
    }

    static long countVerifications(Handle handle, String team) {
        return handle.createQuery("SELECT COUNT(*) " + LATEST)
                .bind("team", team)
                .mapTo(Long.class)
                .one();
    }

    static Input dossier(Handle handle, String team, String id) {
        return new Input(
                id,
                new ArrayList<>(handle.createQuery("SELECT name, media_type, content FROM dossier_part"
                                + " WHERE team = :team AND dossier = :id AND ended IS NULL ORDER BY name")
                        .bind("team", team)
                        .bind("id", id)
                        .map((row, context) -> new Part(
                                row.getString("name"), format(row.getString("media_type")), row.getBytes("content")))
                        .list()));
    }

    static Input verification(Handle handle, String id) {
        return new Input(
                id,
                handle.createQuery("SELECT media_type, input FROM verification WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) ->
                                new Part("input", format(row.getString("media_type")), row.getBytes("input")))
                        .list());
    }

    private static Format format(String mediaType) {
        return mediaType.contains("yaml")
                ? Format.YAML
                : mediaType.contains("ndjson") || mediaType.contains("lines")
                        ? Format.JSON_LINES
                        : mediaType.contains("csv") ? Format.CSV : Format.JSON;
    }
}
