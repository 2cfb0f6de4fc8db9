package org.deskcheck.desk.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskcheck.desk.Caller;
import org.deskcheck.read.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Who did what, when: each entry's hash covers the hash before it, so that an entry that was changed, taken out or moved
 * shows. What a cut at the end takes away shows against a number and hash kept elsewhere.
 */
public final class AuditLog {

    /** What stands before the first entry. */
    public static final String START = "0".repeat(64);

    /** An entry; {@code detail} holds its words, each on a line of its own as {@code name=value}. */
    public record Entry(
            long seq, String at, String team, String caller, String action, String object, String detail, String hash) {

        /** The hash that it has to have behind another. */
        String hashBehind(String before) {
            // each part is told with its length, so that no part can pass for two
            StringBuilder text = new StringBuilder(before);
            for (String part : List.of(Long.toString(seq), at, team, caller, action, object, detail)) {
                text.append('\n').append(part.length()).append(':').append(part);
            }
            return Sha256.of(text.toString());
        }
    }

    /** The first entry that is not what it was, and why. */
    public record Broken(long seq, String why) {}

    /** How far the log reaches, and whether it holds. */
    public record Verified(long entries, String hash, Optional<Broken> broken) {}

    private static final RowMapper<Entry> ROW = (row, context) -> new Entry(
            row.getLong("seq"),
            row.getString("at"),
            row.getString("team"),
            row.getString("caller"),
            row.getString("action"),
            row.getString("object"),
            row.getString("detail"),
            row.getString("hash"));

    private static final String COLUMNS = "SELECT seq, at, team, caller, action, object, detail, hash FROM audit ";

    private long last;
    private String hash = START;

    AuditLog(Handle handle) {
        reload(handle);
    }

    void reload(Handle handle) {
        Optional<Entry> end = handle.createQuery(COLUMNS + "ORDER BY seq DESC LIMIT 1")
                .map(ROW)
                .findOne();
        last = end.map(Entry::seq).orElse(0L);
        hash = end.map(Entry::hash).orElse(START);
    }

    void append(Handle handle, String now, Caller caller, String action, String object, Map<String, String> detail) {
        StringBuilder words = new StringBuilder();
        new TreeMap<>(detail).forEach((name, value) -> words.append(words.isEmpty() ? "" : "\n")
                .append(name)
                .append('=')
                .append(value.replace("\n", "\\n")));
        Entry open = new Entry(last + 1, now, caller.team(), caller.id(), action, object, words.toString(), "");
        hash = open.hashBehind(hash);
        last = open.seq();
        handle.createUpdate("INSERT INTO audit (seq, at, team, caller, action, object, detail, hash) "
                        + "VALUES (:seq, :at, :team, :caller, :action, :object, :detail, :hash)")
                .bind("seq", open.seq())
                .bind("at", now)
                .bind("team", open.team())
                .bind("caller", open.caller())
                .bind("action", action)
                .bind("object", object)
                .bind("detail", open.detail())
                .bind("hash", hash)
                .execute();
    }

    /** Entries behind a number, of a team. */
    public static List<Entry> since(Handle handle, String team, long seq, int most) {
        return handle.createQuery(COLUMNS + "WHERE team = :team AND seq > :seq ORDER BY seq LIMIT :most")
                .bind("team", team)
                .bind("seq", seq)
                .bind("most", most)
                .map(ROW)
                .list();
    }

    /**
     * The same of a store by its address, while it is used or not.
     *
     * @throws UnsafeStore when there is no such store
     */
    public static Verified verify(String address) {
        Database database = Database.of(address);
        if (database == Database.SQLITE && !Files.exists(Path.of(address))) {
            throw new UnsafeStore("there is no store " + address);
        }
        try (Handle handle = Jdbi.open(() -> DriverManager.getConnection(database.url(address)))) {
            return handle.inTransaction(AuditLog::verify);
        } catch (JdbiException failed) {
            throw new UnsafeStore("the store cannot be read: " + failed.getMessage());
        }
    }

    /** Reads the whole log, entry by entry. */
    public static Verified verify(Handle handle) {
        try (var entries = handle.createQuery(COLUMNS + "ORDER BY seq").setFetchSize(1000).map(ROW).stream()) {
            String before = START;
            long seq = 0;
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                if (entry.seq() != seq + 1) {
                    return new Verified(
                            seq, before, Optional.of(new Broken(entry.seq(), "entry " + (seq + 1) + " is not there")));
                }
                if (!entry.hash().equals(entry.hashBehind(before))) {
                    return new Verified(
                            seq,
                            before,
                            Optional.of(
                                    new Broken(entry.seq(), "its words or those before it are not what was written")));
                }
                before = entry.hash();
                seq = entry.seq();
            }
            return new Verified(seq, before, Optional.empty());
        }
    }
}
