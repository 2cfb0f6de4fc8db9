package org.deskcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.deskcheck.desk.store.BackupUnusable;
import org.deskcheck.desk.store.UnsafeStore;
import org.deskcheck.problem.Problem;
import picocli.CommandLine.Option;

/** A command on what the service keeps. */
abstract class StoreCommand extends Writing implements Callable<Integer> {

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            defaultValue = "${env:DESKCHECK_DB:-deskcheck.db}",
            description = "The service's store: a file, or postgresql://HOST/DATABASE?user=NAME; DESKCHECK_DB. Without "
                    + "it deskcheck.db in this folder.")
    String db = "";

    /** The exit code of what is done, or of what keeps it from being done. */
    final int kept(String otherwise, Supplier<Integer> done) {
        try {
            return done.get();
        } catch (BackupUnusable | UnsafeStore refused) {
            return Inputs.refused(List.of(Problem.of(String.valueOf(refused.getMessage()))), otherwise, err());
        }
    }
}
