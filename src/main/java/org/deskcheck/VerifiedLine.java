package org.deskcheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Lines;
import org.deskcheck.read.Sha256;
import org.deskcheck.report.JsonReport;

/**
 * What became of a line.
 *
 * @param line as it was read
 * @param verification of the dossier in it, or every problem that kept it from being read
 */
public record VerifiedLine(Lines.Line line, Checked<Verification> verification) {

    private static final int MOST_GUESSED = 1 << 20;

    /** The report as a line of NDJSON, in UTF-8 with its line end; or in its place the line's number and its problems. */
    public byte[] ndjson() {
        // a report is about as long as four of its dossiers, which is better known before than found out by copying
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(4 * line.bytes().length, MOST_GUESSED) + 1024);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            if (verification.isPresent()) {
                JsonReport.write(verification.orThrow().report(), out, false);
            } else {
                JsonReport.write(line.number(), Sha256.of(line.bytes()), verification.problems(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
