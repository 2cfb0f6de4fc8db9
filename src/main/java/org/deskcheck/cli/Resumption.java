package org.deskcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.deskcheck.Bulk;
import org.deskcheck.Deskcheck;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Lines;
import org.deskcheck.read.Sha256;
import org.deskcheck.report.ReportLine;

/**
 * What an earlier run has written, held against the input and the rules of this one: each report tells what it was made of.
 * The last one is made again, since not all that a run was asked stands in a report.
 */
final class Resumption {

    private static final String ANEW = "begin anew with another --output";

    private final Path output;
    private final DossierLines dossiers;
    private final Deskcheck deskcheck;
    private final Totals totals;
    private Optional<Lines.Line> lastReport = Optional.empty();
    private Optional<Lines.Line> lastDossier = Optional.empty();
    private boolean lastComplete = true;

    /** Counts what was written in {@code totals}, and reads the dossiers as far as it goes. */
    Resumption(Path output, DossierLines dossiers, Deskcheck deskcheck, Totals totals) {
        this.output = output;
        this.dossiers = dossiers;
        this.deskcheck = deskcheck;
        this.totals = totals;
    }

    /** How many bytes of the output are whole reports; or why there is no going on behind them. */
    Checked<Long> whole() throws IOException {
        long length = 0;
        try (InputStream in = Files.newInputStream(output)) {
            Lines reports = Lines.ofJson(in);
            Optional<Lines.Line> next = reports.next();
            while (next.filter(Lines.Line::ended).isPresent()) {
                Lines.Line line = next.get();
                next = reports.next();
                Optional<ReportLine> report = ReportLine.of(line.bytes());
                if (report.isEmpty() && next.isEmpty()) {
                    // what was being written when the power went
                    break;
                }
                Optional<Problem> problem = report.isPresent()
                        ? add(line, report.get())
                        : problem(
                                line,
                                "this line is no report of `verify --format ndjson`",
                                "take another --output; this file was written by something else");
                if (problem.isPresent()) {
                    return Checked.failed(List.of(problem.get()));
                }
                length = line.end();
            }
        }
        Optional<Problem> other = lastIsAnother();
        return other.isPresent() ? Checked.failed(List.of(other.get())) : Checked.of(length);
    }

    private Optional<Problem> add(Lines.Line line, ReportLine report) throws IOException {
        Optional<Problem> otherwise = report.verified() ? otherwise(line, report.ids()) : Optional.empty();
        if (otherwise.isPresent()) {
            return otherwise;
        }
        Optional<Lines.Line> dossier = dossiers.next();
        if (dossier.isEmpty()) {
            return problem(
                    line, "a report more than the input has dossiers", "give the input of the beginning, or " + ANEW);
        }
        if (!Sha256.of(dossier.get().bytes()).equals(report.ids().get("input"))) {
            return problem(
                    line,
                    "this report is of another dossier than line "
                            + dossier.get().number() + " of " + Quoted.of(dossiers.name()),
                    "give the input of the beginning, or " + ANEW);
        }
        if (report.verified()) {
            totals.add(report.claims(), report.findings(), report.complete());
        } else {
            totals.addUnread(report.problems());
        }
        lastReport = Optional.of(line);
        lastDossier = dossier;
        lastComplete = report.complete();
        return Optional.empty();
    }

    /** What it was made with that is not so now. */
    private Optional<Problem> otherwise(Lines.Line line, Map<String, String> ids) {
        String day = deskcheck.options().asOf().map(Objects::toString).orElse(ids.getOrDefault("asOf", ""));
        if (!Deskcheck.version().equals(ids.get("engine"))) {
            return problem(line, "this report was made by version " + Quoted.of(ids.getOrDefault("engine", "")), ANEW);
        }
        if (!deskcheck.rulesDigest().equals(ids.get("rules"))) {
            return problem(line, "this report was made by other rules", "give the rules of the beginning, or " + ANEW);
        }
        if (!deskcheck.options().registry().digest().equals(ids.get("registry"))) {
            return problem(
                    line, "this report was made with another registry", "give that of the beginning, or " + ANEW);
        }
        return day.equals(ids.get("asOf"))
                ? Optional.empty()
                : problem(
                        line,
                        "this report is as known on another day",
                        "give the --as-of of the beginning, or " + ANEW);
    }

    private Optional<Problem> lastIsAnother() {
        // one that ran out of its time may come further now
        if (lastReport.isEmpty() || !lastComplete || lastReport.get().tooLong()) {
            return Optional.empty();
        }
        byte[] written = lastReport.get().bytes();
        byte[] now = Bulk.of(deskcheck)
                .verified(lastDossier.orElseThrow(), dossiers.name())
                .ndjson();
        return Arrays.equals(written, 0, written.length, now, 0, now.length - 1)
                ? Optional.empty()
                : problem(
                        lastReport.get(),
                        "this dossier's report is another now",
                        "give the options and settings of the beginning, or " + ANEW);
    }

    private Optional<Problem> problem(Lines.Line line, String text, String hint) {
        return Optional.of(Problem.at(Place.at(output.toString(), line.number(), 1), "", text, hint));
    }
}
