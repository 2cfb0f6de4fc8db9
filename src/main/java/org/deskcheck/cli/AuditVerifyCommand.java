package org.deskcheck.cli;

import java.io.PrintWriter;
import org.deskcheck.desk.store.AuditLog;
import picocli.CommandLine.Command;

/** {@code deskcheck audit verify}: whether an entry of the log was changed, taken out or moved. */
@Command(
        name = "verify",
        description =
                "Holds each entry of the log to the hash that it was written with, while the service runs or not. "
                        + "Keep the last hash elsewhere: against it, what is cut off at the end shows too.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is as it was written", "1:it is not", "2:there is no such store"})
final class AuditVerifyCommand extends StoreCommand {

    @Override
    public Integer call() {
        return kept("nothing was verified", () -> {
            AuditLog.Verified verified = AuditLog.verify(db);
            if (verified.broken().isPresent()) {
                return broken(verified, err());
            }
            out().println(verified.entries() + " entries, each as it was written; the last hash is " + verified.hash());
            return Exit.CLEAN;
        });
    }

    static int broken(AuditLog.Verified verified, PrintWriter err) {
        verified.broken()
                .ifPresent(broken -> err.println("deskcheck: the audit log is not what was written, from entry "
                        + broken.seq() + " on: " + broken.why()));
        return Exit.FOUND;
    }
}
