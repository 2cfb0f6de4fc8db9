package org.deskcheck.cli;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.Bulk;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many dossiers, one a line, are verified: where to, from where on, and on how many threads. */
final class Streaming {

    private static final String STOPPED = "stopped; what is written is whole: the same command with --resume goes on";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the reports of JSON Lines go, with --format ndjson, in place of standard output.")
    @Nullable
    Path output;

    @Option(
            names = "--resume",
            description =
                    "Goes on behind the last whole report that stands in --output, if the input and the rules are "
                            + "those that it was made of.")
    boolean resume;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many dossiers of JSON Lines are verified at once; as many as there are processors.")
    @Nullable
    Integer threads;

    /** What in these options cannot be. */
    List<Problem> problems(VerifyCommand.Format format, boolean streams) {
        if (threads != null && threads < 1) {
            return List.of(Problem.of("`--threads` is " + threads, "give 1 or more"));
        }
        if (resume && output == null) {
            return List.of(Problem.of(
                    "`--resume` without `--output`", "name the file that the reports of the earlier run stand in"));
        }
        if (output != null && (format != VerifyCommand.Format.NDJSON || !streams)) {
            return List.of(Problem.of(
                    "`--output` is for `--format ndjson` of dossiers that stand one a line, without --set and --without",
                    "write > FILE in place of it"));
        }
        return List.of();
    }

    /** Writes the report of each dossier for people; the exit code. */
    int text(
            Deskcheck deskcheck,
            List<DossierStream> streams,
            Failing failing,
            Terminal terminal,
            Function<Verification, String> report,
            PrintWriter out,
            PrintWriter err)
            throws IOException {
        // where the reports come to the terminal they show by themselves how far it is
        int columns = terminal.reading() ? 0 : terminal.progressWidth();
        try (DossierLines dossiers = new DossierLines(streams);
                WholeLines lines = new WholeLines(WholeLines.over(out), err, "")) {
            return run(deskcheck, dossiers, new Totals(failing), err, columns).text(lines, report);
        }
    }

    /** Writes a line of NDJSON for each dossier; the exit code. */
    int ndjson(
            Deskcheck deskcheck,
            List<DossierStream> streams,
            Failing failing,
            Terminal terminal,
            PrintWriter out,
            PrintWriter err)
            throws IOException {
        Totals totals = new Totals(failing);
        try (DossierLines dossiers = new DossierLines(streams)) {
            if (output != null) {
                return ndjson(output, deskcheck, dossiers, totals, terminal, err);
            }
            try (WholeLines lines = new WholeLines(WholeLines.over(out), err, "")) {
                int columns = terminal.reading() ? 0 : terminal.progressWidth();
                return run(deskcheck, dossiers, totals, err, columns).ndjson(lines);
            }
        }
    }

    private int ndjson(
            Path file, Deskcheck deskcheck, DossierLines dossiers, Totals totals, Terminal terminal, PrintWriter err)
            throws IOException {
        FileChannel opened;
        try {
            opened = FileChannel.open(file, CREATE, WRITE);
        } catch (IOException failed) {
            return refused(
                    Problem.of(
                            Quoted.of(file.toString()) + " cannot be written",
                            "look whether its folder is there, and may be written to"),
                    err);
        }
        try (FileChannel channel = opened;
                FileLock lock = locked(channel)) {
            if (lock == null) {
                return refused(
                        Problem.of(
                                "another run writes " + Quoted.of(file.toString()),
                                "wait for its end, or take another --output"),
                        err);
            }
            Checked<Long> whole = whole(file, channel, deskcheck, dossiers, totals);
            if (!whole.isPresent()) {
                return refused(whole.problems().get(0), err);
            }
            channel.truncate(whole.orThrow()).position(whole.orThrow());
            try (WholeLines lines = new WholeLines(Channels.newOutputStream(channel), err, STOPPED)) {
                return run(deskcheck, dossiers, totals, err, terminal.progressWidth())
                        .ndjson(lines);
            }
        }
    }

    /** How much of the output is to stay. */
    private Checked<Long> whole(
            Path file, FileChannel channel, Deskcheck deskcheck, DossierLines dossiers, Totals totals)
            throws IOException {
        if (channel.size() == 0) {
            return Checked.of(0L);
        }
        return resume
                ? new Resumption(file, dossiers, deskcheck, totals).whole()
                : Checked.failed(List.of(Problem.of(
                        "something stands in " + Quoted.of(file.toString()) + " already",
                        "--resume goes on behind it; or take another --output")));
    }

    private StreamRun run(Deskcheck deskcheck, DossierLines dossiers, Totals totals, PrintWriter err, int columns) {
        Bulk bulk = Bulk.of(deskcheck);
        return new StreamRun(
                Optional.ofNullable(threads).map(bulk::withThreads).orElse(bulk), dossiers, totals, err, columns);
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byThisProgram) {
            return null;
        }
    }

    private static int refused(Problem problem, PrintWriter err) {
        return Inputs.refused(List.of(problem), "nothing was verified", err);
    }
}
