package org.deskcheck.desk.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Verifications as the store has them. */
final class Rows {

    private static final String COLUMNS =
            "id, team, caller, state, submitted, finished, dossier, revision, media_type, "
                    + "options, input_hash, rules, registry, engine, report_hash, problem, errors, warnings, notes, complete, "
                    + "confidential, attempts";

    private static final RowMapper<Kept> ROW = (row, context) -> new Kept(
            row.getString("id"),
            row.getString("team"),
            row.getString("caller"),
            State.of(row.getString("state")).orElseThrow(),
            row.getString("submitted"),
            Optional.ofNullable(row.getString("finished")),
            Optional.ofNullable(row.getString("dossier")),
            whole(row, "revision"),
            row.getString("media_type"),
            Optional.of(row.getString("options")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            row.getString("input_hash"),
            made(row),
            Optional.ofNullable(row.getBytes("problem")).map(ProblemsText::read).orElse(List.of()),
            // of what was never read nobody knows whom it names
            whole(row, "confidential").orElse(1L) == 1,
            row.getLong("attempts"));

    private Rows() {}

    private static Optional<Long> whole(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Kept.Made> made(ResultSet row) throws SQLException {
        String hash = row.getString("report_hash");
        return hash == null
                ? Optional.empty()
                : Optional.of(new Kept.Made(
                        row.getString("rules"),
                        row.getString("registry"),
                        row.getString("engine"),
                        hash,
                        row.getLong("errors"),
                        row.getLong("warnings"),
                        row.getLong("notes"),
                        row.getLong("complete") == 1));
    }

    /** One of a team, deleted ones too. */
    static Optional<Kept> find(Handle handle, String team, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM verification WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    /** Of any team: for the service itself. */
    static Optional<Kept> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM verification WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    static List<Kept> inState(Handle handle, State state, int most) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM verification WHERE state = :state ORDER BY submitted, id LIMIT :most")
                .bind("state", state.word())
                .bind("most", most)
                .map(ROW)
                .list();
    }

    static long count(Handle handle, State state) {
        return handle.createQuery("SELECT COUNT(*) FROM verification WHERE state = :state")
                .bind("state", state.word())
                .mapTo(Long.class)
                .one();
    }

    /** A team's that were submitted before a time and are not deleted yet; none that a dossier rests on now. */
    static List<Kept> before(Handle handle, String team, String time, int most) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM verification WHERE team = :team AND submitted < :time "
                                + "AND state IN ('finished', 'failed') "
                                + "AND NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.verification = verification.id) ORDER BY submitted, id LIMIT :most")
                .bind("team", team)
                .bind("time", time)
                .bind("most", most)
                .map(ROW)
                .list();
    }

    static byte[] input(Handle handle, String id) {
        return Packed.unpack(bytes(handle, "input", id));
    }

    static byte[] report(Handle handle, String id) {
        return Packed.unpack(bytes(handle, "report", id));
    }

    private static byte[] bytes(Handle handle, String column, String id) {
        return handle.createQuery("SELECT " + column + " FROM verification WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes(1))
                .one();
    }

    /** A page, the latest first. */
    static List<Kept> list(Handle handle, String team, Listing asked) {
        List<String> conditions = new ArrayList<>(List.of("team = :team", "state <> 'deleted'"));
        asked.state().ifPresent(state -> conditions.add("state = :state"));
        asked.dossier().ifPresent(dossier -> conditions.add("dossier = :dossier"));
        asked.since().ifPresent(since -> conditions.add("submitted >= :since"));
        if (asked.rule().isPresent() || asked.level().isPresent()) {
            conditions.add("EXISTS (SELECT 1 FROM verification_rule WHERE verification = id"
                    + asked.rule().map(rule -> " AND rule = :rule").orElse("")
                    + asked.level().map(level -> " AND level = :level").orElse("") + ")");
        }
        asked.after()
                .ifPresent(after ->
                        conditions.add("(submitted < :afterTime OR (submitted = :afterTime AND id < :afterId))"));
        Query query = handle.createQuery("SELECT " + COLUMNS + " FROM verification WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY submitted DESC, id DESC LIMIT :most")
                .bind("team", team)
                .bind("most", asked.limit() + 1);
        asked.state().ifPresent(state -> query.bind("state", state.word()));
        asked.dossier().ifPresent(dossier -> query.bind("dossier", dossier));
        asked.since().ifPresent(since -> query.bind("since", since));
        asked.rule().ifPresent(rule -> query.bind("rule", rule));
        asked.level().ifPresent(level -> query.bind("level", level.toLowerCase(Locale.ROOT)));
        asked.after().ifPresent(after -> query.bind("afterTime", after.time()).bind("afterId", after.id()));
        return query.map(ROW).list();
    }
}
