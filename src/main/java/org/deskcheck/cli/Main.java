package org.deskcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.deskcheck.Deskcheck;
import org.deskcheck.problem.Checked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Starts a command: its name, its options, its exit code. */
@Command(
        name = "deskcheck",
        description = "Verifies claim files: who said what, about what, when and through whom.",
        subcommands = {
            VerifyCommand.class,
            ExplainCommand.class,
            TestCommand.class,
            RulesCommand.class,
            DiffCommand.class,
            LintCommand.class,
            NewCommand.class,
            FmtCommand.class,
            BuildCommand.class,
            InspectCommand.class,
            SchemaCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            VersionCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
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
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Prints the version.")
    boolean version;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings; else the nearest .deskcheck.yaml above the working directory.")
    @Nullable
    Path config;

    @Option(names = "--no-config", scope = ScopeType.INHERIT, description = "Looks for no settings.")
    boolean noConfig;

    private Main() {}

    /** The settings of the run that a command belongs to. */
    static Checked<Settings> settings(CommandSpec command) {
        if (command.root().userObject() instanceof Main main) {
            return main.settings();
        }
        throw new IllegalStateException("every command stands below deskcheck");
    }

    /** What holds in this run where a command is not told otherwise, or every problem in it. */
    Checked<Settings> settings() {
        return settings(config, noConfig);
    }

    /** The same where these two options were read otherwise. */
    static Checked<Settings> settings(@Nullable Path config, boolean noConfig) {
        return Settings.of(config, noConfig, Path.of("").toAbsolutePath(), System.getenv());
    }

    /** Without a command: how to use it. */
    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    public static void main(String[] arguments) {
        // Drools logs when it compiles, and this program has nowhere to write that
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new Console(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = run(out, err, arguments);
        err.flush();
        System.exit(exit);
    }

    /** Runs a command and gives its exit code, whatever happens. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int exit;
        try {
            exit = execute(out, err, arguments);
        } catch (OutOfMemoryError e) {
            err.println("deskcheck: there was not enough memory");
            err.println("  hint: give the JVM more, as in JDK_JAVA_OPTIONS=-Xmx4g, or part the dossier into several");
            return Exit.BAD_INPUT;
        } catch (StackOverflowError e) {
            return failed(err, e);
        }
        // checkError flushes; a full disk is found out here alone
        if (out.checkError()) {
            err.println("deskcheck: what was to be written to standard output could not be written whole");
            return Exit.BAD_INPUT;
        }
        return exit;
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Optional<Everyday> everyday = Everyday.of(arguments);
        if (everyday.isEmpty()) {
            return commandLine(out, err).execute(arguments);
        }
        try {
            return everyday.get().command(out, err).call();
        } catch (Exception e) {
            return failed(err, e);
        }
    }

    /** The commands, writing where they are told. */
    private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((exception, arguments) -> {
            err.println("deskcheck: " + Misuse.of(exception));
            return Exit.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((exception, command, result) -> failed(err, exception));
        return line;
    }

    private static int failed(PrintWriter err, Throwable failure) {
        err.println("deskcheck: it failed: " + failure);
        err.println("  hint: this is a fault of the program; please report it with the file that it happened on");
        return Exit.BAD_INPUT;
    }

    /** The version that --version shows. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"deskcheck " + Deskcheck.version()};
        }
    }
}
