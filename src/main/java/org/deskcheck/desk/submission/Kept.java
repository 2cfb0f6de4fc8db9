package org.deskcheck.desk.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;

/**
 * A verification as the store has it, without its input and report.
 *
 * @param caller who sent it
 * @param dossier its id; empty until it is read
 * @param revision of a dossier that lives, empty for what was sent by itself
 * @param mediaType of the input
 * @param inputHash SHA-256 of the bytes that were sent
 * @param made empty until it is finished
 * @param problems why it failed
 * @param confidential whether its input may name a source whose name must not be shown
 * @param attempts how often it was begun
 */
public record Kept(
        String id,
        String team,
        String caller,
        State state,
        String submitted,
        Optional<String> finished,
        Optional<String> dossier,
        Optional<Long> revision,
        String mediaType,
        Optional<LocalDate> asOf,
        String inputHash,
        Optional<Made> made,
        List<Problem> problems,
        boolean confidential,
        long attempts) {

    Kept withProblems(List<Problem> others) {
        return new Kept(
                id,
                team,
                caller,
                state,
                submitted,
                finished,
                dossier,
                revision,
                mediaType,
                asOf,
                inputHash,
                made,
                others,
                confidential,
                attempts);
    }

    /** The form of the input; of several parts, that of none of them. */
    Format format() {
        return Media.format(mediaType).orElse(Format.YAML);
    }

    /**
     * What a report was made with, and how it came out.
     *
     * @param complete whether every rule was judged
     */
    public record Made(
            String rules,
            String registry,
            String engine,
            String reportHash,
            long errors,
            long warnings,
            long notes,
            boolean complete) {}
}
