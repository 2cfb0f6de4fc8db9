package org.deskcheck.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup holds what the store held at one moment, and either database is restored from it. */
class BackupTest {

    private static final Caller CALLER = new Caller("k1", "news", Role.ADMIN, false);
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "POSTGRESQL, POSTGRESQL"})
    void whatIsRestoredIsWhatWasKept(Stores from, Stores to) throws IOException {
        String address = filled(from, 300);
        Path file = folder.resolve("backup.zip");
        Backup.Kept written = Backup.write(address, file, CLOCK);
        assertThat(written.audit().entries()).isEqualTo(300);
        assertThat(written.audit().broken()).isEmpty();
        String other = to.address(folder);
        assertThat(Backup.restore(file, other)).isEqualTo(written);
        assertThat(Backup.write(other, folder.resolve("again.zip"), CLOCK)).isEqualTo(written);
        // and it is a store: what comes next follows what was there
        try (Store store = Store.open(other, CLOCK)) {
            assertThat(made(store, "next")).isEqualTo(301);
            assertThat(store.read(AuditLog::verify).broken()).isEmpty();
        }
        try (Store store = Store.open(address, CLOCK)) {
            assertThat(bytes(store)).isEqualTo(new byte[] {0, -1, 10, 13, 127});
        }
    }

    /** What is written meanwhile is in it with all that belongs to it, or not at all. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aStoreThatIsWrittenToIsBackedUpAsOfOneMoment(Stores which) {
        String address = which.address(folder);
        Path file = folder.resolve("backup.zip");
        try (Store store = Store.open(address, CLOCK)) {
            made(store, "first");
            CompletableFuture<?> writing = CompletableFuture.runAsync(() -> {
                while (!Files.exists(file)) {
                    made(store, "more");
                }
            });
            Backup.Kept written = Backup.write(address, file, CLOCK);
            writing.join();
            String other = which.address(folder);
            assertThat(Backup.restore(file, other)).isEqualTo(written);
            try (Store restored = Store.open(other, CLOCK)) {
                // each step wrote one of either
                assertThat(count(restored, "change")).isEqualTo(count(restored, "audit"));
                AuditLog.Verified audit = restored.read(AuditLog::verify);
                assertThat(audit).isEqualTo(written.audit());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aStoreThatHasSomethingOrIsInUseIsNotRestoredInto(Stores which) {
        Path file = folder.resolve("backup.zip");
        Backup.write(filled(which, 3), file, CLOCK);
        String other = filled(which, 1);
        assertThatThrownBy(() -> Backup.restore(file, other))
                .isInstanceOf(UnsafeStore.class)
                .hasMessage("the store has something in it: restore into a new one");
        try (Store store = Store.open(other, CLOCK)) {
            assertThat(count(store, "change")).isEqualTo(1);
            assertThatThrownBy(() -> Backup.restore(file, other))
                    .isInstanceOf(UnsafeStore.class)
                    .hasMessageContaining("another Deskcheck uses this store");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aBackupThatWasChangedIsNotRestored(Stores which) throws IOException {
        Path file = folder.resolve("backup.zip");
        Backup.write(filled(which, 3), file, CLOCK);
        for (Map.Entry<String, String> change : List.of(
                Map.entry("\"type\":\"made\"", "\"type\":\"male\""),
                Map.entry("\"seq\":3", "\"seq\":4"),
                Map.entry("{\"action\"", "{\"acton\""),
                Map.entry("\"rows\" : 3", "\"rows\" : 2"),
                Map.entry("\"schema\" : \"1\"", "\"schema\" : \"999\""))) {
            Path other = folder.resolve("changed.zip");
            changed(file, other, change.getKey(), change.getValue());
            String address = which.address(folder);
            assertThatThrownBy(() -> Backup.restore(other, address))
                    .as(change.toString())
                    .isInstanceOf(BackupUnusable.class);
            try (Store store = Store.open(address, CLOCK)) {
                assertThat(count(store, "change")).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nothingIsOverwritten(Stores which) throws IOException {
        Path file = Files.writeString(folder.resolve("backup.zip"), "mine");
        String address = filled(which, 1);
        assertThatThrownBy(() -> Backup.write(address, file, CLOCK))
                .isInstanceOf(BackupUnusable.class)
                .hasMessage("there is a file " + file + " already: name another");
        assertThat(file).hasContent("mine");
        Path other = folder.resolve("other.zip");
        Backup.write(address, other, CLOCK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("other.zip.part")).doesNotExist();
    }

    private String filled(Stores which, int steps) {
        String address = which.address(folder);
        try (Store store = Store.open(address, CLOCK)) {
            for (int i = 0; i < steps; i++) {
                made(store, i % 2 == 0 ? "Überflutung\n\u2028\"x\"" : "Zb" + i);
            }
            store.write(
                    step -> step.handle()
                            .execute(
                                    "INSERT INTO hook (id, team, url, types, secret, created) VALUES ('b', 'news', 'u', '', 's', 'c')"));
            store.write(step -> step.handle()
                    .execute(
                            "INSERT INTO delivery (id, hook, type, created, attempts) VALUES ('a', 'b', 't', 'c', 0)"));
            store.write(step -> step.handle()
                    .createUpdate("INSERT INTO dossier_part (team, dossier, name, since, media_type, content) "
                            + "VALUES ('news', 'd', 'n', 1, 'm', :content)")
                    .bind("content", new byte[] {0, -1, 10, 13, 127})
                    .execute());
        }
        return address;
    }

    private static long made(Store store, String object) {
        return store.write(step -> {
            step.audit(CALLER, "made", object, Map.of());
            return step.change("news", "made", Optional.empty(), "{}");
        });
    }

    private static long count(Store store, String table) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    private static byte[] bytes(Store store) {
        return store.read(handle -> handle.createQuery("SELECT content FROM dossier_part")
                .mapTo(byte[].class)
                .one());
    }

    private static void changed(Path file, Path other, String from, String to) throws IOException {
        boolean found = false;
        try (ZipFile zip = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(other);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    found |= text.contains(from);
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    copy.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                    copy.closeEntry();
                }
            }
        }
        assertThat(found).as(from).isTrue();
    }
}
