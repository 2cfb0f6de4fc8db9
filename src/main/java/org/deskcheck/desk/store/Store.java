package org.deskcheck.desk.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.deskcheck.desk.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the service keeps. One thread writes, many steps to a transaction where many wait (group commit), and a step is
 * answered after the commit alone; reading goes on beside it. Safe to share between threads.
 *
 * <p>One process uses a store at a time: {@link #open} refuses a second.
 */
public final class Store implements AutoCloseable {

    private final Connections connections;
    private final Jdbi jdbi;
    private final Writer writer;
    private final Feed feed;

    private Store(Connections connections, Clock clock, List<Outbox> outboxes) {
        this.connections = connections;
        this.jdbi = Statements.on(connections.reading()::getConnection);
        Handle handle = Statements.on(connections::writing).open();
        this.feed = new Feed(handle, outboxes);
        this.writer = new Writer(handle, new AuditLog(handle), feed, clock, connections);
    }

    /** The same with nobody who is told of changes. */
    public static Store open(String address, Clock clock) {
        return open(address, clock, List.of());
    }

    /**
     * Opens a store, and makes or migrates its tables.
     *
     * @param address a file for SQLite, or {@code postgresql://host/database?user=...}
     * @param outboxes who is told of each change in the step that writes it
     * @throws UnsafeStore when it would lose what it is given, is in use, or is of a newer version
     */
    public static Store open(String address, Clock clock, List<Outbox> outboxes) {
        Connections connections = Connections.open(address);
        try {
            Migrations.run(connections);
            return new Store(connections, clock, outboxes);
        } catch (RuntimeException failed) {
            connections.close();
            throw failed;
        }
    }

    /** Reads in one transaction: everything read is of one moment. */
    public <T> T read(Function<Handle, T> reading) {
        return jdbi.inTransaction(reading::apply);
    }

    /**
     * Writes, and waits until it is on disk.
     *
     * @throws Refused what the step refused, or {@link Refused.Why#BUSY} where too much waits to be written
     */
    public <T> T write(Writing<T> step) {
        try {
            return writer.write(step).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** The same without waiting: done when it is on disk. */
    public <T> CompletableFuture<T> writing(Writing<T> step) {
        return writer.write(step);
    }

    public Feed feed() {
        return feed;
    }

    /** Which database, and its version, for people. */
    public String describe() {
        return connections.describe();
    }

    /** Whether it can be written to; where not, why. */
    public Optional<String> trouble() {
        return writer.trouble();
    }

    /** How many steps wait to be written. */
    public int waiting() {
        return writer.waiting();
    }

    Connections connections() {
        return connections;
    }

    /** Writes what was taken, then ends. */
    @Override
    public void close() {
        writer.close();
        connections.close();
    }
}
