package org.deskcheck.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import picocli.CommandLine;

/** {@code deskcheck serve}: what was asked for on the command line becomes the server's configuration, then it starts. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        ServeOptions options = new ServeOptions();
        CommandLine line = new CommandLine(options);
        try {
            CommandLine.ParseResult read = line.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(read)) {
                System.exit(line.getCommandSpec().exitCodeOnUsageHelp());
            }
        } catch (CommandLine.ParameterException wrong) {
            System.err.println("deskcheck serve: " + wrong.getMessage());
            System.exit(2);
        }
        options.configure();
        Optional<String> problem = options.problem();
        if (problem.isPresent()) {
            System.err.println("deskcheck serve: " + problem.get());
            System.exit(2);
        }
        Quarkus.run();
    }
}
