package org.deskcheck.cli;

import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import picocli.CommandLine.Command;

/** {@code deskcheck version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand extends Writing implements Callable<Integer> {

    @Override
    public Integer call() {
        out().println("deskcheck " + Deskcheck.version());
        return Exit.CLEAN;
    }
}
