package org.deskcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code deskcheck new}: beginnings to fill in. */
@Command(
        name = "new",
        description = "Makes a beginning: a dossier to fill in, a rule with its page, or a pair of keys.",
        subcommands = {NewCommand.DossierCommand.class, NewRuleCommand.class, NewKeyCommand.class},
        synopsisSubcommandLabel = "(dossier | rule | key)")
final class NewCommand extends Writing implements Runnable {

    /** Without a word for what is to be new: how to use it. */
    @Override
    public void run() {
        spec().commandLine().usage(out());
    }

    /** {@code deskcheck new dossier}. */
    @Command(
            name = "dossier",
            description = "Writes a commented dossier that verifies: deskcheck new dossier > my-story.yaml")
    static final class DossierCommand extends Writing implements Callable<Integer> {

        @Override
        public Integer call() throws IOException {
            try (InputStream in = NewCommand.class.getResourceAsStream("/org/deskcheck/cli/new-dossier.yaml")) {
                if (in == null) {
                    throw new IllegalStateException("the new dossier is packed with the program");
                }
                return printed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
