package org.deskcheck.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store of every version before is brought to this one with all that it holds; one of a later version is refused. */
class MigrationsTest {

    private static final Path HELD = Path.of("src/test/resources/org/deskcheck/desk/store/held-by-v1.sql");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatTheFirstVersionHeldIsThere(Stores which) throws IOException, SQLException {
        String address = which.address(folder);
        open(address).close();
        execute(address, Files.readString(HELD).split(";\\s*\\n"));
        try (Store store = open(address)) {
            List<Change> changes = store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 10));
            assertThat(changes).extracting(Change::type).containsExactly("dossier.changed", "verdict.changed");
            AuditLog.Verified audit = store.read(AuditLog::verify);
            assertThat(audit.broken()).isEmpty();
            assertThat(audit.entries()).isEqualTo(1);
            long next = store.write(step -> step.change("news", "made", Optional.empty(), "{}"));
            assertThat(next).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aStoreOfALaterVersionIsRefusedAndLeftAsItIs(Stores which) throws SQLException {
        String address = which.address(folder);
        open(address).close();
        execute(
                address,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, "
                        + "installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, "
                        + "'later', 1, " + (which == Stores.SQLITE ? "1" : "true") + ")");
        assertThatThrownBy(() -> open(address))
                .isInstanceOf(UnsafeStore.class)
                .hasMessageContaining("a later version of Deskcheck");
    }

    private static void execute(String address, String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Database.of(address).url(address));
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private static Store open(String address) {
        return Store.open(address, Clock.systemUTC());
    }
}
