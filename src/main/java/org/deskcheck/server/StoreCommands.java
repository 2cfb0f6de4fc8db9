package org.deskcheck.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Backup;
import org.deskcheck.desk.store.BackupUnusable;
import org.deskcheck.desk.store.UnsafeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done to a store by hand, without a server: {@code backup}, {@code restore}, {@code audit}. */
@Command(name = "deskcheck", sortOptions = false)
final class StoreCommands {

    static final Set<String> NAMES = Set.of("backup", "restore", "audit");

    private static final String DB =
            "A file of SQLite, or postgresql://HOST/DATABASE?user=NAME; DESKCHECK_DB. Without it deskcheck.db in this folder.";

    /** As the exit code of a command that did not do what it was asked. */
    private static final int REFUSED = 2;

    private StoreCommands() {}

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new StoreCommands());
        line.setExecutionExceptionHandler((failed, command, read) -> {
            if (failed instanceof BackupUnusable || failed instanceof UnsafeStore) {
                command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failed.getMessage());
                return REFUSED;
            }
            throw failed;
        });
        return line.execute(arguments);
    }

    @Command(description = "Writes all that a store holds into one file, while the service uses it or not.")
    int backup(
            @Parameters(paramLabel = "FILE", description = "A new file; its owner alone may read it.") Path file,
            @Option(names = "--db", paramLabel = "ADDRESS", description = DB) @Nullable String db) {
        Backup.Kept kept = Backup.write(address(db), file, Clock.systemUTC());
        System.out.println(file + ": " + kept.rows() + " rows, hash " + kept.hash());
        return told(kept.audit());
    }

    @Command(description = "Makes a new store of a backup, on either database.")
    int restore(
            @Parameters(paramLabel = "FILE", description = "What `deskcheck backup` wrote.") Path file,
            @Option(names = "--db", paramLabel = "ADDRESS", description = DB) @Nullable String db) {
        Backup.Kept kept = Backup.restore(file, address(db));
        System.out.println(address(db) + ": " + kept.rows() + " rows, hash " + kept.hash());
        return told(kept.audit());
    }

    @Command(description = "Reads the audit log and says whether it is what was written: `deskcheck audit verify`.")
    int audit(
            @Parameters(paramLabel = "verify", description = "What to do with it.") String verify,
            @Option(names = "--db", paramLabel = "ADDRESS", description = DB) @Nullable String db) {
        if (!verify.equals("verify")) {
            System.err.println("deskcheck audit: there is `deskcheck audit verify` alone");
            return REFUSED;
        }
        return told(Backup.audit(address(db)));
    }

    private static int told(AuditLog.Verified audit) {
        if (audit.broken().isPresent()) {
            System.out.println("the audit log is broken at entry "
                    + audit.broken().get().seq() + ": " + audit.broken().get().why());
            return 1;
        }
        System.out.println("the audit log holds: entries " + audit.entries() + ", last hash " + audit.hash());
        return 0;
    }

    private static String address(@Nullable String db) {
        return Optional.ofNullable(db)
                .or(() -> Optional.ofNullable(System.getenv("DESKCHECK_DB")))
                .orElse("deskcheck.db");
    }
}
