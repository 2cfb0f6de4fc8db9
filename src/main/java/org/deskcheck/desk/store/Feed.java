package org.deskcheck.desk.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What happened, in the order of commits; those who listen are told after each. */
public final class Feed {

    private static final RowMapper<Change> ROW = (row, context) -> new Change(
            row.getLong("seq"),
            row.getString("team"),
            row.getString("at"),
            row.getString("type"),
            Optional.ofNullable(row.getString("dossier")),
            row.getString("data"));

    private final List<Outbox> outboxes;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    Feed(Handle handle, List<Outbox> outboxes) {
        this.outboxes = List.copyOf(outboxes);
        reload(handle);
    }

    /** What was appended in a transaction that was not kept does not count. */
    void reload(Handle handle) {
        last = handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM change")
                .mapTo(Long.class)
                .one();
    }

    Change append(Handle handle, String now, String team, String type, Optional<String> dossier, String data) {
        Change change = new Change(++last, team, now, type, dossier, data);
        handle.createUpdate("INSERT INTO change (seq, team, at, type, dossier, data) "
                        + "VALUES (:seq, :team, :at, :type, :dossier, :data)")
                .bind("seq", change.seq())
                .bind("team", team)
                .bind("at", now)
                .bind("type", type)
                .bind("dossier", dossier.orElse(null))
                .bind("data", data)
                .execute();
        return change;
    }

    /** Within the step that wrote it. */
    void pass(Transaction step, Change change) {
        outboxes.forEach(outbox -> outbox.changed(step, change));
    }

    void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Is told of every change from now on, by the writer's thread: it must be quick and not throw. Runs to stop it. */
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A team's changes behind a number, in order; of one dossier where one is named. */
    public static List<Change> since(Handle handle, String team, Optional<String> dossier, long seq, int most) {
        return handle.createQuery(
                        "SELECT seq, team, at, type, dossier, data FROM change WHERE team = :team AND seq > :seq"
                                + (dossier.isPresent() ? " AND dossier = :dossier" : "") + " ORDER BY seq LIMIT :most")
                .bind("team", team)
                .bind("seq", seq)
                .bind("most", most)
                .configure(org.jdbi.v3.core.statement.SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("dossier", dossier.orElse(null))
                .map(ROW)
                .list();
    }
}
