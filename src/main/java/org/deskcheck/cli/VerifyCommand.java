package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.deskcheck.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck verify}: the main job. */
@Command(
        name = "verify",
        description = "Verifies dossiers: claim files, folders of them, or - for standard input.",
        sortOptions = false)
final class VerifyCommand extends Writing implements Callable<Integer> {

    /** How a report is written. */
    enum Format {
        TEXT,
        JSON,
        NDJSON,
        SARIF,
        JUNIT,
        GITHUB
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

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A claim file, a folder of claim files, or -.")
    List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (the default), json (one report), ndjson (one report a line), sarif, junit or github (all "
                            + "reports in one).")
    @Nullable
    Format givenFormat;

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "error (the default), warning or note: the exit code is 1 from here on.")
    @Nullable
    Level givenLevel;

    @Option(names = "--fail-on", paramLabel = "KIND", description = "review: reviews and open questions make it 1 too.")
    @Nullable
    Kind givenKind;

    @Mixin
    Streaming streaming = new Streaming();

    @Mixin
    Inputs inputs = new Inputs();

    private Format format = Format.TEXT;
    private Failing failing = new Failing(Level.ERROR, false);

    @Override
    public Integer call() throws IOException {
        Checked<Deskcheck> deskcheck = inputs.deskcheck();
        if (deskcheck.isPresent()) {
            Settings settings = inputs.settings().orThrow();
            format = Optional.ofNullable(givenFormat)
                    .or(() -> settings.word("format", Format.class))
                    .orElse(Format.TEXT);
            failing = new Failing(
                    Optional.ofNullable(givenLevel)
                            .or(() -> settings.word("fail-level", Level.class))
                            .orElse(Level.ERROR),
                    Optional.ofNullable(givenKind)
                            .or(() -> settings.word("fail-on", Kind.class))
                            .isPresent());
        }
        return deskcheck.isPresent() ? verify(deskcheck.orThrow()) : refused(deskcheck.problems());
    }

    private int verify(Deskcheck deskcheck) throws IOException {
        // what would be is told of all dossiers together, and the other formats are one document
        boolean alone = !inputs.supposing() && (format == Format.TEXT || format == Format.NDJSON);
        Optional<List<DossierStream>> streams = alone ? DossierStream.all(paths, inputs) : Optional.empty();
        List<Problem> misuse = streaming.problems(format, streams.isPresent());
        if (!misuse.isEmpty()) {
            return refused(misuse);
        }
        return streams.isPresent() ? verify(deskcheck, streams.get()) : verifyAll(deskcheck);
    }

    private int verify(Deskcheck deskcheck, List<DossierStream> streams) throws IOException {
        Terminal terminal = Terminal.of(System.getenv());
        try {
            return format == Format.NDJSON
                    ? streaming.ndjson(deskcheck, streams, failing, terminal, out(), err())
                    : streaming.text(
                            deskcheck,
                            streams,
                            failing,
                            terminal,
                            verification -> text(verification, terminal),
                            out(),
                            err());
        } catch (WholeLines.Unwritten failed) {
            if (failed.nobodyReads()) {
                return Exit.NOBODY_READS;
            }
            err().println("deskcheck: the reports could not be written: " + failed.getMessage());
            err().println("  hint: what is written is whole; make room, and go on with --output and --resume");
            return Exit.BAD_INPUT;
        } catch (IOException failed) {
            err().println("deskcheck: the input broke off: " + failed.getMessage());
            err().println("  hint: what was read before is verified and written");
            return Exit.BAD_INPUT;
        }
    }

    private int verifyAll(Deskcheck deskcheck) throws IOException {
        Checked<List<Dossier>> read = inputs.read(deskcheck, paths);
        if (!read.isPresent()) {
            return refused(read.problems());
        }
        List<Dossier> dossiers = read.orThrow();
        if (format == Format.JSON && dossiers.size() > 1) {
            return refused(List.of(Problem.of(
                    dossiers.size() + " dossiers, and json is one report",
                    "--format ndjson writes one report a line")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        boolean found = false;
        List<Run> runs = new ArrayList<>();
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
            if (format.compareTo(Format.SARIF) < 0) {
                write(verification, terminal, i > 0);
            } else {
                runs.add(verification.run());
            }
            found |= failing.fails(verification.report().summary().findings());
        }
        if (!runs.isEmpty()) {
            out().print(written(Run.of(runs).below(Path.of("").toAbsolutePath())));
            out().flush();
        }
        return found ? Exit.FOUND : Exit.CLEAN;
    }

    private void show(String progress) {
        err().print(progress);
        err().flush();
    }

    private void write(Verification verification, Terminal terminal, boolean further) {
        PrintWriter out = out();
        switch (format) {
            case TEXT -> out.print((further ? "\n" : "") + text(verification, terminal));
            case JSON -> out.print(verification.json());
            case NDJSON -> out.print(verification.ndjson());
            case SARIF, JUNIT, GITHUB -> throw new IllegalStateException("several reports are written in one");
        }
        out.flush();
    }

    private String text(Verification verification, Terminal terminal) {
        return TextReport.of(
                verification.report(),
                terminal.width(),
                terminal.coloured(),
                paths.size() == 1 ? Inputs.typed(paths) : "PATH");
    }

    /** The dossiers in one document, in which files are named from the working directory. */
    private String written(Run run) {
        return switch (format) {
            case SARIF -> SarifFormat.of(run);
            case JUNIT -> JUnitFormat.of(run, failing::fails);
            case GITHUB -> GitHubFormat.of(run);
            case TEXT, JSON, NDJSON -> throw new IllegalStateException("a report of its own for each dossier");
        };
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was verified", err());
    }
}
