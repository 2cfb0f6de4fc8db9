package org.deskcheck.desk.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Parts;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.read.Reading.Format;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables of dossiers, their parts and revisions. */
final class Shelf {

    /** A part, and the revision that brought it. */
    record Kept(Part part, String mediaType, long since) {}

    /** A dossier by its team and id. */
    record Named(String team, String id) {}

    private static final RowMapper<Named> NAMED =
            (row, context) -> new Named(row.getString("team"), row.getString("id"));

    private static final String REVISIONS = "SELECT revision, at, caller, cause, part, rules, verification, summary, "
            + "differences FROM dossier_revision ";

    private static final RowMapper<Revision> REVISION = (row, context) -> new Revision(
            row.getLong("revision"),
            row.getString("at"),
            row.getString("caller"),
            row.getString("cause"),
            Optional.ofNullable(row.getString("part")),
            row.getString("rules"),
            row.getString("verification"),
            row.getString("summary"),
            row.getString("differences"));

    private Shelf() {}

    /** The revision that a dossier has; 0 where there is none. */
    static long revision(Handle handle, String team, String id) {
        return handle.createQuery("SELECT revision FROM dossier WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static long mustBe(Handle handle, String team, String id) {
        long revision = revision(handle, team, id);
        if (revision == 0) {
            throw Refused.notFound("dossier of this id");
        }
        return revision;
    }

    /** Whether what it is made of may name a source whose name must not be shown. */
    static boolean confidential(Handle handle, String team, String id) {
        return handle.createQuery("SELECT COALESCE(verification.confidential, 1) FROM dossier JOIN verification "
                                + "ON verification.id = dossier.verification "
                                + "WHERE dossier.team = :team AND dossier.id = :id")
                        .bind("team", team)
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(1)
                == 1;
    }

    /** What it is made of, by name. */
    static List<Kept> parts(Handle handle, String team, String id) {
        return handle.createQuery("SELECT name, since, media_type, content FROM dossier_part "
                        + "WHERE team = :team AND dossier = :id AND ended IS NULL ORDER BY name")
                .bind("team", team)
                .bind("id", id)
                .map((row, context) -> {
                    String type = row.getString("media_type");
                    Format format = Media.format(type).orElse(Format.YAML);
                    byte[] content = Packed.unpack(row.getBytes("content"));
                    return new Kept(new Part(row.getString("name"), format, content), type, row.getLong("since"));
                })
                .list();
    }

    /** The number of a team's last change; 0 where there is none. */
    static long lastChange(Handle handle, String team) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM change WHERE team = :team")
                .bind("team", team)
                .mapTo(Long.class)
                .one();
    }

    static State state(Handle handle, String team, String id) {
        Optional<String> created = handle.createQuery("SELECT created FROM dossier WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        List<Waiver> waivers = WaiverTable.of(handle, team, id).stream()
                .filter(waiver -> waiver.ended().isEmpty())
                .toList();
        return new State(
                team,
                id,
                created.orElse(""),
                created.flatMap(it -> revision(handle, team, id, revision(handle, team, id))),
                parts(handle, team, id),
                waivers,
                Optional.empty());
    }

    /** The last revision of each dossier of a team, by id, behind an id. */
    static Map<String, Revision> list(Handle handle, String team, String behind, int most) {
        Map<String, Revision> found = new LinkedHashMap<>();
        handle.createQuery("SELECT id FROM dossier WHERE team = :team AND id > :behind ORDER BY id LIMIT :most")
                .bind("team", team)
                .bind("behind", behind)
                .bind("most", most)
                .mapTo(String.class)
                .list()
                .forEach(id -> revision(handle, team, id, revision(handle, team, id))
                        .ifPresent(revision -> found.put(id, revision)));
        return found;
    }

    /** Dossiers of which a waiver has ended by a day. */
    static List<Named> due(Handle handle, String today) {
        return handle.createQuery("SELECT team, id FROM dossier WHERE due <= :today ORDER BY team, id")
                .bind("today", today)
                .map(NAMED)
                .list();
    }

    static void notDue(Handle handle, String team, String id) {
        handle.createUpdate("UPDATE dossier SET due = NULL WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .execute();
    }

    /** Dossiers, of a team where one is named, whose last revision was judged by other rules than those of a digest. */
    static List<Named> judgedByOthers(Handle handle, Optional<String> team, String rules) {
        return handle.createQuery(
                        "SELECT dossier.team AS team, dossier.id AS id FROM dossier JOIN dossier_revision AS last "
                                + "ON last.team = dossier.team AND last.dossier = dossier.id "
                                + "AND last.revision = dossier.revision WHERE last.rules <> :rules "
                                + "AND (:all = 1 OR dossier.team = :team) ORDER BY dossier.team, dossier.id")
                .bind("rules", rules)
                .bind("all", team.isEmpty() ? 1 : 0)
                .bind("team", team.orElse(""))
                .map(NAMED)
                .list();
    }

    static Optional<Revision> revision(Handle handle, String team, String id, long number) {
        return handle.createQuery(REVISIONS + "WHERE team = :team AND dossier = :id AND revision = :number")
                .bind("team", team)
                .bind("id", id)
                .bind("number", number)
                .map(REVISION)
                .findOne();
    }

    /** The newest first, below a number. */
    static List<Revision> revisions(Handle handle, String team, String id, long below, int most) {
        return handle.createQuery(
                        REVISIONS
                                + "WHERE team = :team AND dossier = :id AND revision < :below ORDER BY revision DESC LIMIT :most")
                .bind("team", team)
                .bind("id", id)
                .bind("below", below)
                .bind("most", most)
                .map(REVISION)
                .list();
    }

    static Verdicts verdicts(Handle handle, String team, String id, long number) {
        return handle.createQuery("SELECT verdicts FROM dossier_revision "
                        + "WHERE team = :team AND dossier = :id AND revision = :number")
                .bind("team", team)
                .bind("id", id)
                .bind("number", number)
                .map((row, context) -> Verdicts.read(row.getBytes(1)))
                .findOne()
                .orElse(Verdicts.NONE);
    }

    /** Says of a verification that its input is {@link Parts}. */
    static void ofParts(Handle handle, String verification) {
        handle.createUpdate("UPDATE verification SET media_type = :type WHERE id = :id")
                .bind("type", Parts.MEDIA_TYPE)
                .bind("id", verification)
                .execute();
    }

    /** Ends a part, so that it is of the revisions before alone. */
    static void end(Handle handle, String team, String id, String name, long revision) {
        handle.createUpdate("UPDATE dossier_part SET ended = :revision "
                        + "WHERE team = :team AND dossier = :id AND name = :name AND ended IS NULL")
                .bind("revision", revision)
                .bind("team", team)
                .bind("id", id)
                .bind("name", name)
                .execute();
    }

    static void add(Handle handle, String team, String id, Part part, byte[] packed, long revision) {
        handle.createUpdate("INSERT INTO dossier_part (team, dossier, name, since, media_type, content) "
                        + "VALUES (:team, :id, :name, :since, :type, :content)")
                .bind("team", team)
                .bind("id", id)
                .bind("name", part.name())
                .bind("since", revision)
                .bind("type", Media.type(part.format()))
                .bind("content", packed)
                .execute();
    }

    static void revise(
            Handle handle,
            String team,
            String id,
            String now,
            Revision revision,
            Optional<String> due,
            byte[] verdicts) {
        int there = handle.createUpdate("UPDATE dossier SET revision = :revision, changed = :now, "
                        + "verification = :verification, due = :due WHERE team = :team AND id = :id")
                .bind("revision", revision.number())
                .bind("now", now)
                .bind("verification", revision.verification())
                .bind("due", due.orElse(null))
                .bind("team", team)
                .bind("id", id)
                .execute();
        if (there == 0) {
            handle.createUpdate("INSERT INTO dossier (team, id, revision, created, changed, verification, due) "
                            + "VALUES (:team, :id, :revision, :now, :now, :verification, :due)")
                    .bind("revision", revision.number())
                    .bind("now", now)
                    .bind("verification", revision.verification())
                    .bind("due", due.orElse(null))
                    .bind("team", team)
                    .bind("id", id)
                    .execute();
        }
        // the next one is held against the last alone
        handle.createUpdate("UPDATE dossier_revision SET verdicts = :nothing "
                        + "WHERE team = :team AND dossier = :id AND revision = :before")
                .bind("nothing", new byte[0])
                .bind("team", team)
                .bind("id", id)
                .bind("before", revision.number() - 1)
                .execute();
        handle.createUpdate("INSERT INTO dossier_revision (team, dossier, revision, at, caller, cause, part, rules, "
                        + "verification, summary, differences, verdicts) VALUES (:team, :id, :revision, :at, :caller, "
                        + ":cause, :part, :rules, :verification, :summary, :differences, :verdicts)")
                .bind("team", team)
                .bind("id", id)
                .bind("revision", revision.number())
                .bind("at", now)
                .bind("caller", revision.caller())
                .bind("cause", revision.cause())
                .bind("part", revision.part().orElse(null))
                .bind("rules", revision.rules())
                .bind("verification", revision.verification())
                .bind("summary", revision.summary())
                .bind("differences", revision.differences())
                .bind("verdicts", verdicts)
                .execute();
    }

    static void delete(Handle handle, String team, String id) {
        // what reports and changes say of it goes with it; that there were some stays
        handle.createUpdate("DELETE FROM verification_rule WHERE verification IN (SELECT id FROM verification "
                        + "WHERE team = :team AND dossier = :id AND revision IS NOT NULL)")
                .bind("team", team)
                .bind("id", id)
                .execute();
        handle.createUpdate(
                        "UPDATE verification SET state = :deleted, input = :nothing, report = NULL, problem = NULL, "
                                + "dossier = NULL "
                                + "WHERE team = :team AND dossier = :id AND revision IS NOT NULL")
                .bind("deleted", org.deskcheck.desk.submission.State.DELETED.word())
                .bind("nothing", new byte[0])
                .bind("team", team)
                .bind("id", id)
                .execute();
        handle.createUpdate("UPDATE change SET data = '{}' WHERE team = :team AND dossier = :id")
                .bind("team", team)
                .bind("id", id)
                .execute();
        for (String table : List.of("dossier_part", "dossier_revision", "waiver", "leaning")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE team = :team AND dossier = :id")
                    .bind("team", team)
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate("DELETE FROM dossier WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .execute();
    }
}
