package org.deskcheck.cli;

import java.nio.file.Path;
import org.deskcheck.desk.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deskcheck restore}: a new store with what a backup holds. */
@Command(
        name = "restore",
        description =
                "Makes a new store of what a backup holds: all of it, or nothing. The service must not run on it.",
        sortOptions = false)
final class RestoreCommand extends StoreCommand {

    @Parameters(paramLabel = "FILE", description = "What deskcheck backup has written.")
    Path file = Path.of("");

    @Override
    public Integer call() {
        return kept("nothing was restored", () -> {
            Backup.Kept kept = Backup.restore(file, db);
            out().println("restored into " + db + ": " + kept.rows() + " rows, hash " + kept.hash());
            return Exit.CLEAN;
        });
    }
}
