package org.deskcheck.desk.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deskcheck.read.Sha256;
import org.jdbi.v3.core.Jdbi;

/**
 * Everything that a store holds, in one file that either database can be restored from: a zip with a file of lines of JSON
 * for each table, and {@code backup.json}, which says how many rows and what hash each has. It holds the secrets of hooks
 * and all that was submitted, so its owner alone may read it.
 */
public final class Backup {

    /**
     * What was written or restored.
     *
     * @param hash of all rows of all tables: stores with the same hash hold the same, on whichever database
     * @param audit what the audit log says of itself
     */
    public record Kept(long rows, String hash, AuditLog.Verified audit) {}

    private Backup() {}

    /**
     * Writes a backup of a store as it is at one moment, while it is used or not, by this process or another.
     *
     * @throws BackupUnusable when there is such a file already, or no such store
     */
    public static Kept write(String address, Path file, Clock clock) {
        if (Files.exists(file)) {
            throw new BackupUnusable("there is a file " + file + " already: name another");
        }
        Path begun = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = reading(address)) {
            Kept kept;
            try (FileChannel channel = owned(begun)) {
                kept = write(
                        connection,
                        Database.of(address),
                        Times.text(clock.instant()),
                        Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (SQLException | IOException failed) {
            throw new BackupUnusable("the backup cannot be written: " + failed.getMessage(), failed);
        } finally {
            gone(begun);
        }
    }

    /** Reads beside whoever uses the store, and all as of one moment. */
    private static Connection reading(String address) throws SQLException {
        Database database = Database.of(address);
        if (database == Database.SQLITE && !Files.exists(Path.of(address))) {
            throw new BackupUnusable("there is no store " + address);
        }
        Connection connection = DriverManager.getConnection(database.url(address));
        connection.setAutoCommit(false);
        if (database == Database.POSTGRESQL) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    private static Kept write(Connection connection, Database database, String now, OutputStream to)
            throws SQLException, IOException {
        List<BackupManifest.Part> parts = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16));
        for (Table table : Table.of(connection, database)) {
            zip.putNextEntry(new ZipEntry(name(table)));
            MessageDigest digest = Sha256.begun();
            long rows = BackupRows.write(connection, database, table, new DigestOutputStream(zip, digest));
            zip.closeEntry();
            parts.add(new BackupManifest.Part(table.name(), rows, Sha256.hex(digest)));
        }
        AuditLog.Verified audit = audit(connection);
        BackupManifest manifest = new BackupManifest(now, schema(connection), parts, audit.entries(), audit.hash());
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return new Kept(manifest.rows(), manifest.hash(), audit);
    }

    /**
     * Restores a backup into a store that is new: all of it, or nothing but empty tables.
     *
     * @throws UnsafeStore when the store has anything in it, or is in use
     * @throws BackupUnusable when the file is not what was written, or of a later version
     */
    public static Kept restore(Path file, String address) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = BackupManifest.read(bytes(zip, BackupManifest.NAME));
            Connections connections = Connections.open(address);
            try {
                Migrations.run(connections, manifest.schema());
                try (Connection connection = connections.writing()) {
                    return restore(zip, manifest, connection, connections.database());
                }
            } finally {
                connections.close();
            }
        } catch (SQLException | IOException failed) {
            throw new BackupUnusable("the backup cannot be restored: " + failed.getMessage(), failed);
        }
    }

    private static Kept restore(ZipFile zip, BackupManifest manifest, Connection connection, Database database)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<Table> tables = Table.of(connection, database);
        mustBeEmpty(connection, tables);
        Set<String> ours = tables.stream().map(Table::name).collect(Collectors.toSet());
        if (manifest.tables().size() != tables.size()
                || !manifest.tables().stream().allMatch(part -> ours.contains(part.table()))) {
            throw new BackupUnusable("the backup has other tables than this version");
        }
        for (Table table : tables) {
            BackupManifest.Part part = manifest.tables().stream()
                    .filter(each -> each.table().equals(table.name()))
                    .findFirst()
                    .orElseThrow();
            MessageDigest digest = Sha256.begun();
            try (InputStream in = new DigestInputStream(new BufferedInputStream(stream(zip, name(table))), digest)) {
                long rows = BackupRows.read(connection, table, in);
                in.transferTo(OutputStream.nullOutputStream());
                if (rows != part.rows() || !Sha256.hex(digest).equals(part.sha256())) {
                    throw new BackupUnusable("the backup's table " + table.name() + " is not as it was written");
                }
            }
        }
        AuditLog.Verified audit = audit(connection);
        if (audit.entries() != manifest.auditEntries() || !audit.hash().equals(manifest.auditHash())) {
            throw new BackupUnusable("the backup's audit log is not as it was written");
        }
        connection.commit();
        return new Kept(manifest.rows(), manifest.hash(), audit);
    }

    private static void mustBeEmpty(Connection connection, List<Table> tables) throws SQLException {
        for (Table table : tables) {
            try (Statement statement = connection.createStatement();
                    ResultSet any = statement.executeQuery("SELECT 1 FROM " + table.name() + " LIMIT 1")) {
                if (any.next()) {
                    throw new UnsafeStore("the store has something in it: restore into a new one");
                }
            }
        }
    }

    // the handle is not closed: its connection is used further, and it has nothing else
    @SuppressWarnings("resource")
    private static AuditLog.Verified audit(Connection connection) {
        return AuditLog.verify(Jdbi.open(connection));
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("SELECT version FROM " + Table.HISTORY
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
            return last.next() ? last.getString(1) : "";
        }
    }

    private static String name(Table table) {
        return "tables/" + table.name() + ".ndjson";
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupUnusable("the file is no backup of Deskcheck: it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (InputStream in = stream(zip, name)) {
            return in.readAllBytes();
        }
    }

    /** A new file that its owner alone may read. */
    private static FileChannel owned(Path file) throws IOException {
        FileAttribute<?>[] attributes =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    private static void gone(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException left) {
            throw new BackupUnusable("a part of a backup is left: " + begun, left);
        }
    }
}
