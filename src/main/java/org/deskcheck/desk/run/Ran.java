package org.deskcheck.desk.run;

import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.report.Report;

/**
 * A verification that was made.
 *
 * @param json the report as JSON, byte for byte what is stored and answered
 */
public record Ran(Dossier dossier, Verification verification, String json) {

    public Report report() {
        return verification.report();
    }
}
