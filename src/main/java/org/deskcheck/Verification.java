package org.deskcheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.KeptJson;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.deskcheck.report.TextReport;
import org.deskcheck.report.VerifiedRun;

/** A dossier verified: its report, in each of the forms that it can be written in. Immutable. */
public final class Verification {

    private static final List<String> LEVELS = List.of("error", "warning", "note");

    private final Report report;
    private final Supplier<Judgement> judgement;
    private final List<RuleInfo> rules;
    private final Optional<KeptJson> kept;

    /** {@code judgement} is asked for proofs alone. */
    Verification(Report report, Supplier<Judgement> judgement, List<RuleInfo> rules) {
        this(report, judgement, rules, Optional.empty());
    }

    /** The same; {@code kept} has the parts of reports before. */
    Verification(Report report, Supplier<Judgement> judgement, List<RuleInfo> rules, Optional<KeptJson> kept) {
        this.kept = kept;
        this.report = report;
        this.judgement = judgement;
        this.rules = rules;
    }

    /** The report as values. */
    public Report report() {
        return report;
    }

    /** Whether nothing at or above a level was found, waivers left out. Levels are error, warning and note. */
    public boolean passes(String level) {
        int least = LEVELS.indexOf(checked(level));
        return report.findings().stream()
                .filter(finding -> finding.waiver().isEmpty() && finding.kind().equals("fail"))
                .noneMatch(finding -> LEVELS.indexOf(finding.level()) <= least);
    }

    private static String checked(String level) {
        if (!LEVELS.contains(level)) {
            throw new IllegalArgumentException("a level is error, warning or note: " + level);
        }
        return level;
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
                .map(found -> Checked.of(new Explanation(report, Reporting.proof(judgement.get(), found))))
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

    /** The report as SARIF 2.1.0, with line ends inside. */
    public String sarif() {
        return SarifFormat.of(run());
    }

    /** The report as JUnit's XML; a claim fails where something at or above a level was found on it. */
    public String junit(String level) {
        Level least = Level.valueOf(checked(level).toUpperCase(Locale.ROOT));
        return JUnitFormat.of(run(), notice -> notice.atLeast(least));
    }

    /** The report as workflow commands of GitHub Actions, a line each. */
    public String github() {
        return GitHubFormat.of(run());
    }

    /** The report as the formats for machines are made of it; several are one by {@link Run#of(List)}. */
    public Run run() {
        return VerifiedRun.of(report, rules);
    }

    /**
     * Writes the report as JSON, as {@link #json()}, in UTF-8; the stream stays open.
     *
     * @throws IOException when the stream breaks
     */
    public void writeJson(OutputStream out) throws IOException {
        if (kept.isPresent()) {
            kept.get().write(report, out, true);
        } else {
            out.write(json(true).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String json(boolean indented) {
        if (kept.isPresent()) {
            return keptJson(kept.get(), indented);
        }
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(report, out, indented);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private String keptJson(KeptJson parts, boolean indented) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            parts.write(report, bytes, indented);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
