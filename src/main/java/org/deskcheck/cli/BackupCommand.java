package org.deskcheck.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.deskcheck.desk.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deskcheck backup}: all that the service keeps, as it is at one moment, in one file. */
@Command(
        name = "backup",
        description = "Writes all that the service keeps into one file, while it runs or not. Either database can be "
                + "restored from it.",
        sortOptions = false)
final class BackupCommand extends StoreCommand {

    @Parameters(paramLabel = "FILE", description = "The file to be written; it must not be there yet.")
    Path file = Path.of("");

    @Override
    public Integer call() {
        return kept("nothing was written", () -> {
            Backup.Kept kept = Backup.write(db, file, Clock.systemUTC());
            out().println("kept in " + file + ": " + kept.rows() + " rows, hash " + kept.hash());
            return kept.audit().broken().isEmpty() ? Exit.CLEAN : AuditVerifyCommand.broken(kept.audit(), err());
        });
    }
}
