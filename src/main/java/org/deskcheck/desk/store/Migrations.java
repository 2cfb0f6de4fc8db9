package org.deskcheck.desk.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Brings a store's tables to what this version writes. Forward only; a store of a newer version is refused. */
final class Migrations {

    private static final String FOLDER = "/org/deskcheck/desk/migrations/";

    /** In their order. Named here, because a server's class loader does not list folders. */
    private static final List<String> FILES = List.of("V1__first.sql");

    /** Of what was applied and none of the files is. */
    private static final Set<MigrationState> LATER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    static void run(Connections connections) {
        run(connections, MigrationVersion.LATEST);
    }

    /** Makes the tables of a version, for what that version kept. */
    static void run(Connections connections, String version) {
        if (FILES.stream().noneMatch(file -> file.startsWith("V" + version + "__"))) {
            throw new BackupUnusable(
                    "the backup was written by another version of Deskcheck, with tables of the version " + version
                            + ": restore it with that one");
        }
        run(connections, MigrationVersion.fromVersion(version));
    }

    private static void run(Connections connections, MigrationVersion target) {
        try {
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(connections.migrating())
                    .resourceProvider(new Files())
                    .placeholders(Map.of("bytes", connections.database().bytes))
                    .communityDBSupportEnabled(true)
                    .validateMigrationNaming(true)
                    .ignoreMigrationPatterns(new String[0])
                    .target(target)
                    .load();
            if (Arrays.stream(flyway.info().applied()).anyMatch(each -> LATER.contains(each.getState()))) {
                throw new UnsafeStore(
                        "the store was written by a later version of Deskcheck: start that one, or restore a "
                                + "backup of this one into a new store");
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new UnsafeStore("the store cannot be brought to this version: "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static final class Files implements ResourceProvider {

        /** What is none of them is not there: Flyway looks for settings beside each file. */
        @Override
        public @Nullable LoadableResource getResource(String name) {
            return FILES.contains(name) ? new File(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> (LoadableResource) new File(name))
                    .toList();
        }
    }

    private static final class File extends LoadableResource {

        private final String name;

        File(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Objects.requireNonNull(
                    Migrations.class.getResourceAsStream(FOLDER + name), () -> FOLDER + name + " is not packed");
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
