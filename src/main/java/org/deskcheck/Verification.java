package org.deskcheck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Checked;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.deskcheck.report.TextReport;

/** A dossier verified: its report, in each of the forms that it can be written in. Immutable. */
public final class Verification {

    private final Report report;
    private final Judgement judgement;

    Verification(Report report, Judgement judgement) {
        this.report = report;
        this.judgement = judgement;
    }

    /** The report as values. */
    public Report report() {
        return report;
    }

    /** Whether nothing at or above a level was found, waivers left out. Levels are error, warning and note. */
    public boolean passes(String level) {
        List<String> levels = List.of("error", "warning", "note");
        if (!levels.contains(level)) {
            throw new IllegalArgumentException("a level is error, warning or note: " + level);
        }
        return report.findings().stream()
                .filter(finding -> finding.waiver().isEmpty() && finding.kind().equals("fail"))
                .noneMatch(finding -> levels.indexOf(finding.level()) <= levels.indexOf(level));
    }

    /**
     * The whole proof of a finding.
     *
     * @param finding at least 6 digits of its id or fingerprint, or its rule and claim: "drift/bound-changed 13"
     * @return a problem where it names none, or several
     */
    public Checked<Explanation> explain(String finding) {
        Checked<Report.Finding> called = Called.finding(report, finding);
        return called.value()
                .map(found -> Checked.of(new Explanation(report, Reporting.proof(judgement, found))))
                .orElseGet(() -> Checked.failed(called.problems()));
    }

    /** The report as JSON by docs/schema/report.schema.json, with line ends inside. */
    public String json() {
        return json(true);
    }

    /** The report as one line of NDJSON, with its line end. */
    public String ndjson() {
        return json(false);
    }

    /** The report as an editor reads it, without colour. */
    public String text(int width) {
        return TextReport.of(report, width, false, "");
    }

    private String json(boolean indented) {
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(report, out, indented);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
