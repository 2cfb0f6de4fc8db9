package org.deskcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deskcheck new}: beginnings to fill in. */
@Command(
        name = "new",
        description = "Makes a beginning: a dossier to fill in, a rule with its page, or a pair of keys.",
        subcommands = {NewCommand.DossierCommand.class, NewRuleCommand.class, NewKeyCommand.class},
        synopsisSubcommandLabel = "(dossier | rule | key)")
final class NewCommand implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    /** Without a word for what is to be new: how to use it. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** {@code deskcheck new dossier}. */
    @Command(
            name = "dossier",
            description = "Writes a commented dossier that verifies: deskcheck new dossier > my-story.yaml")
    static final class DossierCommand implements Callable<Integer> {

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try (InputStream in = NewCommand.class.getResourceAsStream("/org/deskcheck/cli/new-dossier.yaml")) {
                if (in == null || spec == null) {
                    throw new IllegalStateException("the new dossier is packed with the program");
                }
                spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                spec.commandLine().getOut().flush();
                return Exit.CLEAN;
            }
        }
    }
}
