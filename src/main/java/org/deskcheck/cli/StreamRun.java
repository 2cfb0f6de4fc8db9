package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.Bulk;
import org.deskcheck.Verification;
import org.deskcheck.VerifiedLine;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.deskcheck.report.Report;

/** Verifies dossiers of streams and writes each report as soon as its turn has come; keeps nothing but counts. */
final class StreamRun {

    private static final byte[] LINE_END = {'\n'};

    private final Bulk bulk;
    private final DossierLines dossiers;
    private final Totals totals;
    private final PrintWriter err;
    private final Progress progress;
    private long told;

    /** What is written of a line, and what is counted of it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(byte[] text, Optional<Counted> report, List<Problem> problems, long end) {}

    private record Counted(Report.Summary summary, boolean complete) {}

    /** A run over what is left of dossiers, with what has been counted of those that an earlier run verified. */
    StreamRun(Bulk bulk, DossierLines dossiers, Totals totals, PrintWriter err, int progressColumns) {
        this.bulk = bulk;
        this.dossiers = dossiers;
        this.totals = totals;
        this.err = err;
        this.progress = Progress.of(err, progressColumns, dossiers.bytes());
    }

    /** Writes a line of NDJSON a dossier, and to a terminal what was counted in all of them; the exit code. */
    int ndjson(WholeLines out) throws IOException {
        over(VerifiedLine::ndjson, out::write);
        if (progress.shows() && totals.dossiers() > 1) {
            err.print(totals);
        }
        return ended();
    }

    /** Writes the reports for people, one behind another, and then what was counted in all of them; the exit code. */
    int text(WholeLines out, Function<Verification, String> report) throws IOException {
        over(line -> line.verification().value().map(report).orElse("").getBytes(StandardCharsets.UTF_8), text -> {
            if (text.length > 0) {
                out.write(totals.verified() > 0 ? behind(LINE_END, text) : text);
            }
        });
        if (totals.verified() > 0 && totals.dossiers() > 1) {
            out.write(("\n" + totals).getBytes(StandardCharsets.UTF_8));
        }
        return ended();
    }

    private void over(Function<VerifiedLine, byte[]> making, Bulk.Taking<byte[]> writing) throws IOException {
        try (progress) {
            dossiers.verify(bulk, line -> made(line, making), made -> {
                writing.take(made.text());
                made.report()
                        .ifPresentOrElse(
                                report -> totals.add(
                                        report.summary().claims(),
                                        report.summary().findings(),
                                        report.complete()),
                                () -> unread(made.problems()));
                progress.at(totals.dossiers(), dossiers.before() + made.end());
            });
        }
    }

    private static Made made(VerifiedLine line, Function<VerifiedLine, byte[]> making) {
        return new Made(
                making.apply(line),
                line.verification()
                        .value()
                        .map(Verification::report)
                        .map(report -> new Counted(report.summary(), report.complete())),
                line.verification().isPresent()
                        ? List.of()
                        : line.verification().problems(),
                line.line().end());
    }

    private void unread(List<Problem> problems) {
        totals.addUnread(problems.size());
        long room = Limits.most("problems") - told;
        if (room > 0) {
            progress.clear();
            problems.stream().limit(room).forEach(err::println);
            told += problems.size();
        }
    }

    /** What was left undone; the exit code of the whole, what earlier runs verified among it. */
    private int ended() {
        if (totals.dossiers() == 0) {
            return Inputs.refused(
                    List.of(Problem.at(
                            Place.at(dossiers.name(), 1, 1),
                            "",
                            "the file is empty",
                            "write one claim or one dossier a line")),
                    "nothing was verified",
                    err);
        }
        if (totals.unread() > 0) {
            String problems = counted(totals.problems(), "problem");
            String most = told > Limits.most("problems") ? ", the first " + Limits.most("problems") + " shown" : "";
            err.println(
                    totals.verified() == 0
                            ? problems + most + "; nothing was verified"
                            : problems + " in " + String.format(Locale.ROOT, "%,d", totals.unread()) + " of "
                                    + counted(totals.dossiers(), "dossier") + most + "; the others were verified");
            err.flush();
        }
        return totals.exit();
    }

    private static String counted(long count, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }

    private static byte[] behind(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
