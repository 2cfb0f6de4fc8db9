package org.deskcheck;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Lines;

/**
 * Verifies streams of dossiers, one as JSON a line, on several threads: in order, in memory that does not grow with the
 * stream. A dossier that cannot be read costs itself alone. Immutable, for many threads at once.
 *
 * <pre>{@code
 * Bulk bulk = Bulk.of(Deskcheck.houseRules());
 * try (InputStream in = Files.newInputStream(dossiers)) {
 *     bulk.verify(in, "dossiers.jsonl", VerifiedLine::ndjson, out::write);
 * }
 * }</pre>
 */
public final class Bulk {

    private static final int MOST = Limits.most("bulk-bytes");
    private static final int LEAST_OF_A_LINE = Limits.most("bulk-line-bytes");

    /**
     * What is done with what became of each line.
     *
     * @param <T> what became of a line
     */
    public interface Taking<T> {

        /**
         * Takes the next one. While it does, nothing else is taken; where it takes its time, no more is read than fits.
         *
         * @throws IOException which ends the run
         */
        void take(T made) throws IOException;
    }

    private final Deskcheck deskcheck;
    private final int threads;

    private Bulk(Deskcheck deskcheck, int threads) {
        this.deskcheck = deskcheck;
        this.threads = threads;
    }

    /** Verifies by its rules and options, on as many threads as there are processors. */
    public static Bulk of(Deskcheck deskcheck) {
        return new Bulk(deskcheck, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same on another number of threads; what comes out is the same.
     *
     * @throws IllegalArgumentException below 1
     */
    public Bulk withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("at least one thread: " + number);
        }
        return new Bulk(deskcheck, number);
    }

    /**
     * Verifies each line of a stream that stays open; blank lines are passed over.
     *
     * @param name what problems and reports call the stream
     * @param making called on several threads at once, for what can be done with a line before its turn comes
     * @param taking called in the order of the lines, on whichever thread, as soon as a line's turn has come
     * @throws IOException when the stream breaks, once all that came before has been taken; as {@code taking} threw it; or
     *     where the thread is interrupted
     */
    public <T> void verify(InputStream in, String name, Function<VerifiedLine, T> making, Taking<T> taking)
            throws IOException {
        verify(Lines.ofJson(in), name, making, taking);
    }

    /** The same of a stream's lines from where they are read to. */
    public <T> void verify(Lines lines, String name, Function<VerifiedLine, T> making, Taking<T> taking)
            throws IOException {
        try (Ordered<T> ordered = new Ordered<>(threads, MOST, taking)) {
            try {
                for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
                    Lines.Line line = next.get();
                    if (!line.blank()) {
                        ordered.give(
                                () -> making.apply(verified(line, name)),
                                Math.max(line.bytes().length, LEAST_OF_A_LINE));
                    }
                }
            } finally {
                ordered.finish();
            }
        }
    }

    /** Verifies one line that is at hand. */
    public VerifiedLine verified(Lines.Line line, String name) {
        return new VerifiedLine(line, verification(line, name));
    }

    private Checked<Verification> verification(Lines.Line line, String name) {
        try {
            Checked<Dossier> read = deskcheck.read(line.bytes(), name, line.number());
            return read.isPresent() ? Checked.of(deskcheck.verify(read.orThrow())) : Checked.failed(read.problems());
        } catch (RuntimeException | StackOverflowError failed) {
            // thousands of other dossiers do not wait for this one to be mended
            return Checked.failed(List.of(Problem.at(
                    Place.at(name, line.number(), 1),
                    "",
                    "the program failed on this dossier: " + failed,
                    "this is a fault of the program; please report it with this line")));
        }
    }
}
