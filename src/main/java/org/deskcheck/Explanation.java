package org.deskcheck;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.ProofText;
import org.deskcheck.report.Report;

/** A finding with its whole proof: what the rule matched, and what that came from, down to what stands in files. */
public final class Explanation {

    private final Report report;
    private final Report.Proof proof;

    Explanation(Report report, Report.Proof proof) {
        this.report = report;
        this.proof = proof;
    }

    /** The proof as values: the reasons of its finding are trees. */
    public Report.Proof proof() {
        return proof;
    }

    /** The proof as an editor reads it, without colour and without the files' own lines. */
    public String text(int width) {
        return ProofText.of(proof, width, false, place -> List.of());
    }

    /** The proof as JSON; its finding is of the form that docs/schema/report.schema.json gives findings. */
    public String json() {
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(report, proof, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
