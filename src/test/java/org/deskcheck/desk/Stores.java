package org.deskcheck.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The two databases that every suite of the service runs on. */
public enum Stores {
    SQLITE,
    POSTGRESQL;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** The address of a new, empty store; of SQLite in a folder. */
    public String address(Path folder) {
        return this == SQLITE
                ? folder.resolve("deskcheck-" + NUMBER.incrementAndGet() + ".db")
                        .toString()
                : database();
    }

    private static synchronized String database() {
        try {
            String name = "deskcheck_" + NUMBER.incrementAndGet();
            try (Connection connection = server().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return server().getJdbcUrl("postgres", name);
        } catch (SQLException failed) {
            throw new IllegalStateException("a database of the tests", failed);
        }
    }

    /** One server for all tests of a run, as safe as the service asks: the library's defaults are not. */
    static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return server;
    }
}
