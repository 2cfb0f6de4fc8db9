package org.deskcheck.cli;

import picocli.CommandLine.Command;

/** {@code deskcheck audit}: the log of who did what. */
@Command(
        name = "audit",
        description = "Looks after the service's log of who did what.",
        subcommands = AuditVerifyCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand extends Writing implements Runnable {

    /** Without a command: how to use it. */
    @Override
    public void run() {
        spec().commandLine().usage(out());
    }
}
