package org.deskcheck.desk.trial;

import java.util.List;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Parts;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.read.Reading.Format;
import org.jdbi.v3.core.Handle;

/** What a team has stored and rules can be tried on: its dossiers as they are now, then its newest other verifications. */
final class StoredInputs {

    private static final String DOSSIERS = " FROM dossier WHERE team = :team AND verification IS NOT NULL";
    private static final String OTHERS =
            " FROM verification WHERE team = :team AND revision IS NULL AND state = 'finished'";

    private StoredInputs() {}

    /** Ids of the verifications of dossiers as they are now, the last changed first. */
    static List<String> dossiers(Handle handle, String team, int most) {
        return ids(handle, "SELECT verification" + DOSSIERS + " ORDER BY changed DESC, id LIMIT :most", team, most);
    }

    /** Ids of verifications that are of no dossier, the newest first. */
    static List<String> others(Handle handle, String team, int most) {
        return ids(handle, "SELECT id" + OTHERS + " ORDER BY submitted DESC, id DESC LIMIT :most", team, most);
    }

    /** How many there are of both. */
    static long count(Handle handle, String team) {
        return count(handle, "SELECT COUNT(*)" + DOSSIERS, team) + count(handle, "SELECT COUNT(*)" + OTHERS, team);
    }

    /** What a verification was made of; nothing where it was deleted since it was listed. */
    static List<Part> parts(Handle handle, String id) {
        return handle.createQuery("SELECT media_type, input FROM verification WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> parts(row.getString("media_type"), Packed.unpack(row.getBytes("input"))))
                .findOne()
                .orElse(List.of());
    }

    private static List<Part> parts(String type, byte[] input) {
        if (type.equals(Parts.MEDIA_TYPE)) {
            return Parts.apart(input);
        }
        Format format = Media.format(type).orElse(Format.YAML);
        return List.of(new Part(Media.name(format), format, input));
    }

    private static List<String> ids(Handle handle, String query, String team, int most) {
        return handle.createQuery(query)
                .bind("team", team)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    private static long count(Handle handle, String query, String team) {
        return handle.createQuery(query).bind("team", team).mapTo(Long.class).one();
    }
}
