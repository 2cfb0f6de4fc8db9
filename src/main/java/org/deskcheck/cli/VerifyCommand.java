package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading;
import org.deskcheck.read.Registries;
import org.deskcheck.report.Report;
import org.deskcheck.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskcheck verify}: the main job. */
@Command(
        name = "verify",
        description = "Verifies dossiers: claim files, folders of them, or - for standard input.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    /** How a report is written. */
    enum Format {
        TEXT,
        JSON,
        NDJSON
    }

    /** From which level on a finding makes the exit code 1. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A claim file, a folder of claim files, or -.")
    List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json (one report) or ndjson (one report a line).")
    Format format = Format.TEXT;

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "error (the default), warning or note: the exit code is 1 from here on.")
    Level failLevel = Level.ERROR;

    @Option(names = "--fail-on", paramLabel = "review", description = "review: reviews and open questions make it 1 too.")
    @Nullable String failOn;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry of sources in place of the house's.")
    @Nullable Path registry;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day of the run, YYYY-MM-DD, against which waivers end; else that of the newest document.")
    @Nullable String asOf;

    @Override
    public Integer call() throws IOException {
        if (failOn != null && !failOn.equals("review")) {
            return refused(List.of(Problem.of("unknown --fail-on `" + failOn + "`", "it may be: review")));
        }
        Optional<LocalDate> day = Optional.ofNullable(asOf).flatMap(VerifyCommand::day);
        if (asOf != null && day.isEmpty()) {
            return refused(List.of(Problem.of("--as-of is `" + asOf + "`, which is no day", "write it as 2024-08-31")));
        }
        Checked<Registry> sources = registry == null ? Checked.of(Registries.house()) : Registries.read(registry);
        if (!sources.isPresent()) {
            return refused(sources.problems());
        }
        Options options = new Options(sources.orThrow(), day, Options.DEFAULT_TIME);
        return verify(Deskcheck.houseRules().with(options));
    }

    private int verify(Deskcheck deskcheck) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Dossier> dossiers = new ArrayList<>();
        for (String path : paths) {
            Checked<List<Dossier>> read = read(deskcheck, path);
            problems.addAll(read.problems());
            read.value().ifPresent(dossiers::addAll);
        }
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        if (format == Format.JSON && dossiers.size() > 1) {
            return refused(List.of(Problem.of(
                    dossiers.size() + " dossiers, and json is one report", "--format ndjson writes one report a line")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        boolean found = false;
        for (int i = 0; i < dossiers.size(); i++) {
            if (terminal.progress() && dossiers.size() > 1) {
                err().print("\r" + (i + 1) + " of " + dossiers.size() + " dossiers\u001B[K");
                err().flush();
            }
            Verification verification = deskcheck.verify(dossiers.get(i));
            write(verification, terminal, i > 0);
            found |= fails(verification);
        }
        if (terminal.progress() && dossiers.size() > 1) {
            err().print("\r\u001B[K");
            err().flush();
        }
        return found ? Exit.FOUND : Exit.CLEAN;
    }

    private static Checked<List<Dossier>> read(Deskcheck deskcheck, String path) throws IOException {
        if (!path.equals("-")) {
            return deskcheck.read(Path.of(path));
        }
        String text = new String(System.in.readNBytes(Limits.most("json-bytes") + 1), StandardCharsets.UTF_8);
        return deskcheck.read(text, "standard input", Reading.formatOf(text));
    }

    private void write(Verification verification, Terminal terminal, boolean further) {
        PrintWriter out = out();
        String path = paths.stream().map(each -> each.contains(" ") ? "'" + each + "'" : each).reduce((a, b) -> a + " " + b).orElse("");
        switch (format) {
            case TEXT -> out.print(
                    (further ? "\n" : "")
                            + TextReport.of(verification.report(), terminal.width(), terminal.coloured(), path));
            case JSON -> out.print(verification.json());
            case NDJSON -> out.print(verification.ndjson());
        }
        out.flush();
    }

    private boolean fails(Verification verification) {
        Report.Summary summary = verification.report().summary();
        boolean asked = failOn != null
                && summary.findings().getOrDefault("review", 0) + summary.findings().getOrDefault("open", 0) > 0;
        return asked || !verification.passes(failLevel.name().toLowerCase(Locale.ROOT));
    }

    private int refused(List<Problem> problems) {
        int most = Limits.most("problems");
        problems.stream().distinct().sorted().limit(most).forEach(problem -> err().println(problem));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        err().println(count + (problems.size() > most ? ", the first " + most + " shown" : "") + "; nothing was verified");
        err().flush();
        return Exit.BAD_INPUT;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private PrintWriter err() {
        return commandLine().getErr();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        return spec.commandLine();
    }
}
