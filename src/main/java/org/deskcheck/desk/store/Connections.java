package org.deskcheck.desk.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Connections to one database, safe for what is promised: a commit that has come back is on disk. */
final class Connections implements AutoCloseable {

    private static final int MOST_READING = 16;

    /** Any number that no other program would take: PostgreSQL's advisory locks have numbers for names. */
    private static final long LOCK = 0x6465736B63686B31L;

    /** PostgreSQL ends a client that was killed a moment later, and holds its lock until then. */
    private static final int LOCK_TRIES = 30;

    private static final long LOCK_PAUSE_MILLIS = 100;

    /** What a PostgreSQL must say for a commit to be on disk. */
    private static final Map<String, String> SAFE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Database database;
    private final String url;
    private final AgroalDataSource reading;
    private final @Nullable FileChannel lockFile;
    private final @Nullable Connection lockHolder;

    private Connections(
            Database database,
            String url,
            AgroalDataSource reading,
            @Nullable FileChannel lockFile,
            @Nullable Connection lockHolder) {
        this.database = database;
        this.url = url;
        this.reading = reading;
        this.lockFile = lockFile;
        this.lockHolder = lockHolder;
    }

    static Connections open(String address) {
        Database database = Database.of(address);
        String url = database.url(address);
        try {
            FileChannel file = database == Database.SQLITE ? lock(Path.of(address)) : null;
            Connection holder = database == Database.POSTGRESQL ? locked(url) : null;
            Connections connections = new Connections(database, url, pool(database, url), file, holder);
            try (Connection asked = connections.writing()) {
                connections.mustBeSafe(asked);
            }
            return connections;
        } catch (SQLException | IOException failed) {
            throw new UnsafeStore("the store cannot be opened: " + failed.getMessage());
        }
    }

    Database database() {
        return database;
    }

    DataSource reading() {
        return reading;
    }

    /** A connection of its own, for the one who writes. */
    Connection writing() throws SQLException {
        return database == Database.SQLITE ? sqlite(url, false).getConnection() : DriverManager.getConnection(url);
    }

    DataSource migrating() {
        return reading;
    }

    String describe() {
        try (Connection connection = reading.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException gone) {
            return database.name();
        }
    }

    private static SQLiteDataSource sqlite(String url, boolean reads) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.enforceForeignKeys(true);
        config.setTransactionMode(
                reads ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static AgroalDataSource pool(Database database, String url) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.minSize(0)
                        // two that make a new file of SQLite at once refuse each other
                        .initialSize(0)
                        .maxSize(MOST_READING)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> database == Database.SQLITE
                                ? factory.connectionProviderClass(org.sqlite.JDBC.class)
                                        .jdbcUrl(url)
                                        .jdbcProperty("journal_mode", "WAL")
                                        .jdbcProperty("synchronous", "FULL")
                                        .jdbcProperty("busy_timeout", "10000")
                                        .jdbcProperty("foreign_keys", "true")
                                // what one transaction reads is of one moment, as it is with SQLite
                                : factory.connectionProviderClass(org.postgresql.Driver.class)
                                        .jdbcUrl(url)
                                        .jdbcTransactionIsolation(
                                                AgroalConnectionFactoryConfiguration.TransactionIsolation
                                                        .REPEATABLE_READ)
                                        .principal(user(url)))));
    }

    private static @Nullable NamePrincipal user(String url) {
        int at = url.indexOf("user=");
        if (at < 0) {
            return null;
        }
        int end = url.indexOf('&', at);
        return new NamePrincipal(url.substring(at + 5, end < 0 ? url.length() : end));
    }

    private void mustBeSafe(Connection connection) throws SQLException {
        if (database == Database.SQLITE) {
            String journal = asked(connection, "PRAGMA journal_mode");
            String synchronous = asked(connection, "PRAGMA synchronous");
            // 2 is FULL, 3 EXTRA
            if (!journal.equalsIgnoreCase("wal") || !List.of("2", "3").contains(synchronous)) {
                throw new UnsafeStore("SQLite answers journal_mode " + journal + " and synchronous " + synchronous
                        + " where wal and 2 were asked for: put the file on a local disk");
            }
            return;
        }
        List<String> unsafe = new ArrayList<>();
        for (Map.Entry<String, String> setting : SAFE.entrySet()) {
            String value = asked(connection, "SHOW " + setting.getKey());
            boolean good = setting.getKey().equals("synchronous_commit")
                    ? List.of("on", "remote_apply", "remote_write", "local").contains(value)
                    : value.equals(setting.getValue());
            if (!good) {
                unsafe.add(setting.getKey() + " is " + value);
            }
        }
        if (!unsafe.isEmpty()) {
            unsafe.sort(String::compareTo);
            throw new UnsafeStore("this PostgreSQL loses what it has acknowledged when it is killed ("
                    + String.join(", ", unsafe) + "): set fsync, synchronous_commit and full_page_writes to on");
        }
    }

    private static String asked(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getString(1).toLowerCase(Locale.ROOT) : "";
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(Optional.ofNullable(absolute.getParent()).orElse(absolute));
        FileChannel channel = FileChannel.open(
                absolute.resolveSibling(absolute.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // by this very process
        }
        channel.close();
        throw inUse();
    }

    private static Connection locked(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        for (int tries = 0; tries < LOCK_TRIES; tries++) {
            if (asked(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")").equals("t")) {
                return connection;
            }
            if (!paused()) {
                break;
            }
        }
        connection.close();
        throw inUse();
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOCK_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static UnsafeStore inUse() {
        return new UnsafeStore("another Deskcheck uses this store: stop it first, or name another with --db");
    }

    @Override
    public void close() {
        reading.close();
        try {
            if (lockFile != null) {
                lockFile.close();
            }
            if (lockHolder != null) {
                // by itself the server lets go a moment after the connection has gone
                asked(lockHolder, "SELECT pg_advisory_unlock(" + LOCK + ")");
                lockHolder.close();
            }
        } catch (IOException | SQLException gone) {
            // the lock goes with the process, at the latest
            return;
        }
    }
}
