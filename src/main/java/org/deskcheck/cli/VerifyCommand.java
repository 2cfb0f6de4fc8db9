package org.deskcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
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
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    /** How a report is written. */
    enum Format {
        TEXT,
        JSON,
        NDJSON
    }

    /** How standard input is written. */
    enum Input {
        YAML(Reading.Format.YAML),
        JSON(Reading.Format.JSON),
        JSONL(Reading.Format.JSON_LINES),
        CSV(Reading.Format.CSV);

        private final Reading.Format format;

        Input(Reading.Format format) {
            this.format = format;
        }
    }

    /** From which level on a finding makes the exit code 1. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    /** What else makes it 1. */
    enum Kind {
        REVIEW
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A claim file, a folder of claim files, or -.")
    List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json (one report) or ndjson (one report a line).")
    Format format = Format.TEXT;

    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            description = "The form of standard input, where its look does not tell: yaml, json, jsonl or csv.")
    @Nullable
    Input input;

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "error (the default), warning or note: the exit code is 1 from here on.")
    Level failLevel = Level.ERROR;

    @Option(names = "--fail-on", paramLabel = "KIND", description = "review: reviews and open questions make it 1 too.")
    @Nullable
    Kind failOn;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry of sources in place of the house's.")
    @Nullable
    Path registry;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "What was known on a day, YYYY-MM-DD: documents published later are left out with all that "
                    + "refers to them, and waivers end against it. Else all, on the day of the newest document.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description =
                    "What would be left if a source had not spoken, by any of its names; may be given several times.")
    List<String> without = List.of();

    @Override
    public Integer call() throws IOException {
        Checked<Registry> sources = registry == null ? Checked.of(Registries.house()) : Registries.read(registry);
        if (!sources.isPresent()) {
            return refused(sources.problems());
        }
        Options options = new Options(sources.orThrow(), Optional.ofNullable(asOf), Options.DEFAULT_TIME);
        return verify(Deskcheck.houseRules().with(options));
    }

    private int verify(Deskcheck deskcheck) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Dossier> dossiers = new ArrayList<>();
        for (String path : new LinkedHashSet<>(paths)) {
            Checked<List<Dossier>> read = read(deskcheck, path);
            problems.addAll(read.problems());
            read.value().ifPresent(dossiers::addAll);
        }
        dossiers = withoutSources(deskcheck, dossiers, problems);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        if (format == Format.JSON && dossiers.size() > 1) {
            return refused(List.of(Problem.of(
                    dossiers.size() + " dossiers, and json is one report",
                    "--format ndjson writes one report a line")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        boolean found = false;
        for (int i = 0; i < dossiers.size(); i++) {
            boolean progress = terminal.progress() && dossiers.size() > 1;
            if (progress) {
                show("\r" + (i + 1) + " of " + dossiers.size() + " dossiers");
            }
            Verification verification = deskcheck.verify(dossiers.get(i));
            if (progress) {
                // gone before the report comes: both may stand on one terminal
                show("\r\u001B[K");
            }
            write(verification, terminal, i > 0);
            found |= fails(verification);
        }
        return found ? Exit.FOUND : Exit.CLEAN;
    }

    /** A name needs to stand for a source in one of the dossiers; in the others there is then nothing to leave out. */
    private List<Dossier> withoutSources(Deskcheck deskcheck, List<Dossier> dossiers, List<Problem> problems) {
        List<Dossier> left = new ArrayList<>(dossiers);
        for (String source : without) {
            List<Checked<Dossier>> tried = left.stream()
                    .map(dossier -> deskcheck.without(dossier, List.of(source)))
                    .toList();
            if (tried.stream().noneMatch(Checked::isPresent)) {
                tried.forEach(each -> problems.addAll(each.problems()));
            }
            for (int i = 0; i < tried.size(); i++) {
                left.set(i, tried.get(i).value().orElse(left.get(i)));
            }
        }
        return left;
    }

    private void show(String progress) {
        err().print(progress);
        err().flush();
    }

    private Checked<List<Dossier>> read(Deskcheck deskcheck, String path) throws IOException {
        if (path.equals("-")) {
            return readStandardInput(deskcheck);
        }
        try {
            return deskcheck.read(Path.of(path));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path")));
        }
    }

    /** Its form shows in its beginning; lines of JSON go on for as long as they come. */
    private Checked<List<Dossier>> readStandardInput(Deskcheck deskcheck) throws IOException {
        byte[] beginning = System.in.readNBytes(Limits.most("json-bytes") + 1);
        Reading.Format format =
                input == null ? Reading.formatOf(new String(beginning, StandardCharsets.UTF_8)) : input.format;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), System.in);
        return deskcheck.read(whole, "standard input", format);
    }

    private void write(Verification verification, Terminal terminal, boolean further) {
        PrintWriter out = out();
        switch (format) {
            case TEXT ->
                out.print((further ? "\n" : "")
                        + TextReport.of(verification.report(), terminal.width(), terminal.coloured(), arguments()));
            case JSON -> out.print(verification.json());
            case NDJSON -> out.print(verification.ndjson());
        }
        out.flush();
    }

    /** The paths as they can be typed again. */
    private String arguments() {
        return paths.stream()
                .map(path -> path.matches("[\\w./:@%+=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private boolean fails(Verification verification) {
        Report.Summary summary = verification.report().summary();
        boolean asked = failOn != null
                && summary.findings().getOrDefault("review", 0)
                                + summary.findings().getOrDefault("open", 0)
                        > 0;
        return asked || !verification.passes(failLevel.name().toLowerCase(Locale.ROOT));
    }

    private int refused(List<Problem> problems) {
        int most = Limits.most("problems");
        problems.stream().distinct().sorted().limit(most).forEach(problem -> err().println(problem));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        err().println(count + (problems.size() > most ? ", the first " + most + " shown" : "")
                + "; nothing was verified");
        err().flush();
        return Exit.BAD_INPUT;
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
