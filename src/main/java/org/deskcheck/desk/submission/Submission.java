package org.deskcheck.desk.submission;

import java.time.LocalDate;
import java.util.Optional;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Sha256;

/**
 * A claim file as it is sent to be verified.
 *
 * @param content not changed afterwards
 * @param asOf as of which day
 * @param key who sends it twice under one key has it verified once
 */
@SuppressWarnings("ArrayRecordComponent")
public record Submission(Format format, byte[] content, Optional<LocalDate> asOf, Optional<String> key) {

    Asked asked() {
        return Asked.PLAINLY.asOf(asOf);
    }

    /** Equal for two requests that ask for the same. */
    String hash(boolean queued) {
        return Sha256.of(
                (format + " " + asOf.map(LocalDate::toString).orElse("") + " " + queued + " " + Sha256.of(content))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
