package org.deskcheck.cli;

import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskcheck version}. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().getOut().println("deskcheck " + Deskcheck.version());
        }
        return Exit.CLEAN;
    }
}
