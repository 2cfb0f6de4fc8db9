package org.deskcheck.desk.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Lines;
import org.deskcheck.report.Report;

/**
 * Verifies whole dossiers, one a line, and answers one line each, in order. Holds some lines at a time, reads no faster than
 * its answers are taken, and keeps nothing. All lines of a batch are judged by the rules of its beginning.
 */
public final class Batch {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What places in the input are called. */
    private static final String NAME = "batch.ndjson";

    private static final System.Logger LOG = System.getLogger(Batch.class.getName());

    private final Pool pool;
    private final Supplier<InForce> rules;
    private final Clock clock;
    private final Meter meter;
    private final Semaphore free = new Semaphore(Limits.most("batches"));
    private volatile boolean closing;

    Batch(Pool pool, Supplier<InForce> rules, Clock clock, Meter meter) {
        this.pool = pool;
        this.rules = rules;
        this.clock = clock;
        this.meter = meter;
    }

    /** A batch that may run; closed when it has. */
    public final class Run implements AutoCloseable {

        private final Deskcheck deskcheck = rules.get().deskcheck();
        private final Deque<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
        private boolean closed;

        /**
         * Reads lines to their end. Neither stream is closed.
         *
         * @throws IOException when either breaks off; what was answered until then is right
         */
        public void over(InputStream in, OutputStream out) throws IOException {
            Lines lines = new Lines(in, Limits.most("batch-line-bytes"));
            for (Optional<Lines.Line> line = next(lines, out); line.isPresent(); line = next(lines, out)) {
                if (line.get().blank()) {
                    continue;
                }
                while (ahead.size() >= 2 * pool.size()) {
                    answer(out);
                }
                begin(line.get(), out);
            }
            while (!ahead.isEmpty()) {
                answer(out);
            }
            out.flush();
        }

        /** A body that ends in the middle is told of in a line of its own, behind the answers to all that came. */
        private Optional<Lines.Line> next(Lines lines, OutputStream out) throws IOException {
            // who sends the next line when this one is answered is not waited for
            while (!ahead.isEmpty() && !lines.ready()) {
                answer(out);
            }
            try {
                return lines.next();
            } catch (Refused refused) {
                ahead.add(CompletableFuture.completedFuture(answered(lines.at(), refused.problems())));
            } catch (IOException broken) {
                ahead.add(CompletableFuture.completedFuture(answered(
                        lines.at(),
                        List.of(Problem.of(
                                "the body broke off here, or is not the gzip that `Content-Encoding` says")))));
            }
            return Optional.empty();
        }

        private void begin(Lines.Line line, OutputStream out) throws IOException {
            while (true) {
                CompletableFuture<byte[]> answer = pool.run(() -> verified(line));
                if (!refused(answer)) {
                    ahead.add(answer);
                    return;
                }
                if (closing) {
                    ahead.add(CompletableFuture.completedFuture(answered(
                            line.number(),
                            List.of(Problem.of(
                                    "the server stops: this line and those behind it were not verified",
                                    "send them again later")))));
                    while (!ahead.isEmpty()) {
                        answer(out);
                    }
                    throw new IOException("the server stops");
                }
                // others wait too: what is ready is answered meanwhile
                if (ahead.isEmpty()) {
                    pause();
                } else {
                    answer(out);
                }
            }
        }

        private void answer(OutputStream out) throws IOException {
            boolean last = ahead.size() == 1;
            out.write(ahead.remove().join());
            if (last) {
                // who sends line by line waits for this one
                out.flush();
            }
        }

        private byte[] verified(Lines.Line line) {
            Instant begun = clock.instant();
            try {
                if (line.tooLong()) {
                    return refusedLine(
                            line,
                            List.of(Problem.at(
                                    Place.at(NAME, line.number(), 1),
                                    "",
                                    "a line of more than " + Limits.most("batch-line-bytes") + " bytes",
                                    "send it by itself to /v1/verifications")));
                }
                Checked<Dossier> dossier = deskcheck.read(line.bytes(), NAME, line.number());
                if (dossier.value().isEmpty()) {
                    return refusedLine(line, dossier.problems());
                }
                Verification verification = deskcheck.verify(dossier.value().get());
                meter.verified("batch", Duration.between(begun, clock.instant()), counts(verification.report()));
                return answered(line.number(), verification);
            } catch (RuntimeException | Error failed) {
                // words of an exception may have words of a claim in them
                LOG.log(
                        System.Logger.Level.ERROR,
                        "line " + line.number() + " of a batch failed: "
                                + failed.getClass().getName());
                meter.notVerified("batch", "failed");
                return answered(line.number(), List.of(Problem.of("the server failed; its log has why")));
            }
        }

        private byte[] refusedLine(Lines.Line line, List<Problem> problems) {
            meter.notVerified("batch", "refused");
            return answered(line.number(), problems);
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                free.release();
            }
        }
    }

    /**
     * A batch, where there is room for one.
     *
     * @throws Refused {@link Refused.Why#BUSY} where there is none
     */
    public Run begin(Caller caller) {
        caller.needs(Role.SUBMITTER);
        if (!free.tryAcquire()) {
            meter.notVerified("batch", "busy");
            throw new Refused(
                    Refused.Why.BUSY,
                    List.of(Problem.of("as many batches run as may at once", "send it again later")),
                    Optional.of(Duration.ofSeconds(10)));
        }
        return new Run();
    }

    /** Lets those that run answer what they have begun. */
    void close() {
        closing = true;
    }

    private static boolean refused(CompletableFuture<byte[]> answer) {
        return answer.isCompletedExceptionally()
                && answer.handle((done, failed) -> failed instanceof Refused).join();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("the server stops", stop);
        }
    }

    private static Map<String, Long> counts(Report report) {
        return report.findings().stream()
                .collect(Collectors.groupingBy(Report.Finding::rule, TreeMap::new, Collectors.counting()));
    }

    private static byte[] answered(int line, Verification verification) {
        return line(out -> {
            out.writeNumberField("line", line);
            out.writeFieldName("report");
            out.writeRawValue(verification.ndjson().stripTrailing());
        });
    }

    private static byte[] answered(int line, List<Problem> problems) {
        return line(out -> {
            out.writeNumberField("line", line);
            out.writeArrayFieldStart("problems");
            for (Problem problem : problems) {
                ProblemsText.write(out, problem);
            }
            out.writeEndArray();
        });
    }

    /** Fields of an answer. */
    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] line(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing to memory", failed);
        }
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
