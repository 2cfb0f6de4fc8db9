package org.deskcheck.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.deskcheck.Deskcheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts a command: its name, its options, its exit code. */
@Command(
        name = "deskcheck",
        description = "Verifies claim files: who said what, about what, when and through whom.",
        subcommands = {VerifyCommand.class, NewCommand.class, SchemaCommand.class, VersionCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found at or above --fail-level",
            "1:findings at or above it",
            "2:bad input or options, or a failure of the tool"
        },
        footer = "%nStart with: deskcheck verify PATH, or deskcheck new dossier > my-story.yaml")
public final class Main implements Runnable {

    @Spec
    @Nullable CommandSpec spec;

    private Main() {}

    /** Without a command: how to use it. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = commandLine(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** The commands, writing where they are told. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> {
            err.println("deskcheck: " + plain(exception.getMessage()));
            err.println("  hint: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return Exit.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((exception, command, result) -> {
            err.println("deskcheck: it failed while it ran `" + command.getCommandName() + "`: " + exception);
            err.println("  hint: this is a fault of the program; please report it with the file that it happened on");
            return Exit.BAD_INPUT;
        });
        return line;
    }

    private static String plain(@Nullable String message) {
        return message == null || message.isEmpty() ? "the command is not of the form asked for" : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** The version that --version shows. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"deskcheck " + Deskcheck.version()};
        }
    }
}
