package org.deskcheck.desk.live;

import java.util.List;
import org.deskcheck.report.Report;

/**
 * A claim's verdicts, and what was found on it.
 *
 * @param findings in the order of the report
 */
public record Verdict(String consistency, String provenance, List<Told> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /**
     * A finding, as a change tells it.
     *
     * @param supports the consistency that it speaks for; empty text where for none
     */
    public record Told(String id, String rule, String level, String supports, String message, boolean waived) {

        static Told of(Report.Finding finding) {
            return new Told(
                    finding.id(),
                    finding.rule(),
                    finding.level(),
                    finding.supports().orElse(""),
                    finding.message(),
                    finding.waiver().isPresent());
        }
    }
}
