package org.deskcheck.desk.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Times;
import org.jdbi.v3.core.Handle;

/** What is to be told now. */
final class Due {

    /** A hook that has something to be told, its secrets, and when the next is due. */
    record Hooked(
            String id,
            String team,
            String url,
            Secret secret,
            Optional<Secret> oldSecret,
            Optional<Instant> oldUntil,
            Instant next) {

        /** With which it signs: with two for a time after a new one was given. */
        List<Secret> secrets(Instant now) {
            return Stream.concat(
                            Stream.of(secret),
                            oldSecret
                                    .filter(old ->
                                            oldUntil.filter(now::isBefore).isPresent())
                                    .stream())
                    .toList();
        }
    }

    /**
     * One delivery.
     *
     * @param attempts made until now
     * @param body empty where its change is not kept any more
     */
    record Job(Hooked hook, String id, String created, int attempts, Optional<byte[]> body) {}

    private Due() {}

    /** Those that have something due, now or later; the longest due first. */
    static List<Hooked> hooks(Handle handle) {
        return handle.createQuery("SELECT id, team, url, secret, old_secret, old_until, next FROM ("
                        + "SELECT h.*, (SELECT MIN(d.due) FROM delivery d WHERE d.hook = h.id AND d.due IS NOT NULL) AS next "
                        + "FROM hook h WHERE h.disabled IS NULL) AS hooked WHERE next IS NOT NULL ORDER BY next, id")
                .map((row, context) -> new Hooked(
                        row.getString("id"),
                        row.getString("team"),
                        row.getString("url"),
                        Secret.of(row.getString("secret")),
                        Optional.ofNullable(row.getString("old_secret")).map(Secret::of),
                        Optional.ofNullable(row.getString("old_until")).map(Instant::parse),
                        Instant.parse(row.getString("next"))))
                .list();
    }

    static List<Job> jobs(Handle handle, Hooked hook, Instant now, int most) {
        return handle.createQuery(
                        "SELECT d.id, d.change, d.created, d.attempts, c.seq, c.at, c.type, c.dossier, c.data "
                                + "FROM delivery d LEFT JOIN change c ON c.seq = d.change "
                                + "WHERE d.hook = :hook AND d.due <= :now ORDER BY d.due, d.change LIMIT :most")
                .bind("hook", hook.id())
                .bind("now", Times.text(now))
                .bind("most", most)
                .map((row, context) -> {
                    String created = row.getString("created");
                    boolean test = row.getObject("change") == null;
                    Optional<byte[]> body = test
                            ? Optional.of(Payload.test(created))
                            : row.getObject("seq") == null
                                    ? Optional.empty()
                                    : Optional.of(Payload.of(new Change(
                                            row.getLong("seq"),
                                            hook.team(),
                                            row.getString("at"),
                                            row.getString("type"),
                                            Optional.ofNullable(row.getString("dossier")),
                                            row.getString("data"))));
                    return new Job(hook, row.getString("id"), created, row.getInt("attempts"), body);
                })
                .list();
    }
}
