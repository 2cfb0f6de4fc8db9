package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.submission.Submitting.ANNA;
import static org.deskcheck.desk.submission.Submitting.READER;
import static org.deskcheck.desk.submission.Submitting.over;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.deskcheck.Deskcheck;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch answers a line for a line, in order, and holds neither. */
class BatchTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachLineIsAnsweredInOrderAndABadOneWithItsNumberAndProblems() throws Exception {
        String good = line("a", "4,100 houses");
        String answers = answered(
                good + "\n\nnot JSON\n" + line("b", "4,100 houses").replace("\"houses\",\"says", "\"house\",\"says")
                        + "\r\n" + line("c", "more than 4,100 houses"));
        List<String> lines = answers.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"line\":1,\"report\":{").contains("drift/bound-changed");
        assertThat(lines.get(1)).startsWith("{\"line\":3,\"problems\":[{").contains("\"line\":3,\"column\":4");
        assertThat(lines.get(2)).startsWith("{\"line\":4,\"problems\":[{").contains("did you mean `houses`?");
        assertThat(lines.get(3)).startsWith("{\"line\":5,\"report\":{").doesNotContain("drift/bound-changed");
    }

    @Test
    void aLineIsAnsweredAsTheCommandLineReportsIt() throws Exception {
        Path file = folder.resolve("batch.ndjson");
        Files.writeString(file, line("a", "4,100 houses") + "\n" + line("b", "4,100 houses") + "\n");
        Deskcheck house = Deskcheck.houseRules();
        List<String> expected = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            house.read(in, "batch.ndjson", org.deskcheck.read.Reading.Format.JSON_LINES)
                    .orThrow()
                    .forEach(dossier ->
                            expected.add(house.verify(dossier).ndjson().strip()));
        }
        assertThat(answered(Files.readString(file)).lines())
                .containsExactly(
                        "{\"line\":1,\"report\":" + expected.get(0) + "}",
                        "{\"line\":2,\"report\":" + expected.get(1) + "}");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextIsVerified() throws Exception {
        int most = Limits.most("batch-line-bytes");
        List<String> lines = answered("x".repeat(most + 1) + "\n" + line("a", "4,100 houses"))
                .lines()
                .toList();
        assertThat(lines.get(0))
                .startsWith("{\"line\":1,\"problems\":[{\"message\":\"a line of more than " + most + " bytes");
        assertThat(lines.get(1)).startsWith("{\"line\":2,\"report\":{");
    }

    @Test
    @SuppressWarnings("try") // closed early: who goes away
    void whoTakesNoAnswersIsReadNoFurther() throws Exception {
        byte[] line = (line("a", "4,100 houses") + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int from = (int) (read.get() % line.length);
                int count = Math.min(length, line.length - from);
                System.arraycopy(line, from, into, offset, count);
                read.addAndGet(count);
                return count;
            }
        };
        try (Store store = Store.open(Stores.SQLITE.address(folder), Clock.systemUTC());
                Verifications verifications = over(store, Clock.systemUTC());
                PipedInputStream taken = new PipedInputStream(1 << 16);
                PipedOutputStream answers = new PipedOutputStream(taken);
                Batch.Run run = verifications.batch().begin(ANNA)) {
            CompletableFuture<Boolean> done = CompletableFuture.supplyAsync(() -> {
                try {
                    run.over(endless, answers);
                    return true;
                } catch (IOException gone) {
                    return false;
                }
            });
            long before = -1;
            while (before != read.get()) {
                before = read.get();
                Thread.sleep(300);
            }
            // what the pipe holds, and a few lines ahead
            assertThat(read.get()).isLessThan(100L * line.length);
            taken.close();
            assertThat(done.get()).isFalse();
        }
    }

    @Test
    void moreBatchesThanMayRunAreRefused() throws Exception {
        try (Store store = Store.open(Stores.SQLITE.address(folder), Clock.systemUTC());
                Verifications verifications = over(store, Clock.systemUTC())) {
            List<Batch.Run> running = new ArrayList<>();
            for (int i = 0; i < Limits.most("batches"); i++) {
                running.add(verifications.batch().begin(ANNA));
            }
            assertThatThrownBy(() -> verifications.batch().begin(ANNA))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.BUSY));
            running.forEach(Batch.Run::close);
            running.forEach(Batch.Run::close);
            verifications.batch().begin(ANNA).close();
            assertThatThrownBy(() -> verifications.batch().begin(READER)).hasMessageContaining("submitter");
        }
    }

    private String answered(String lines) throws IOException {
        try (Store store = Store.open(Stores.SQLITE.address(folder), Clock.systemUTC());
                Verifications verifications = over(store, Clock.systemUTC());
                Batch.Run run = verifications.batch().begin(ANNA)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            run.over(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    /** A dossier as one line of JSON. */
    private static String line(String id, String printed) {
        return ("{\"deskcheck\":1,\"id\":\"" + id + "\",\"sources\":[{\"id\":\"ledger\",\"name\":\"The Ledger\","
                + "\"kind\":\"newspaper\"},{\"id\":\"river-board\",\"name\":\"River Board\",\"kind\":\"office\"}],"
                + "\"documents\":[{\"id\":\"notice\",\"publisher\":\"river-board\",\"published\":\"2026-03-02\"},"
                + "{\"id\":\"story\",\"publisher\":\"ledger\",\"published\":\"2026-03-03\",\"story\":true}],"
                + "\"subjects\":[{\"id\":\"flood\",\"name\":\"the Lindal flood\"}],"
                + "\"questions\":[{\"id\":\"houses\",\"subject\":\"flood\",\"measure\":\"flooded\"}],"
                + "\"claims\":[{\"id\":\"notice-1\",\"document\":\"notice\",\"question\":\"houses\","
                + "\"says\":\"more than 4,100 houses\"},{\"id\":\"story-1\",\"document\":\"story\","
                + "\"question\":\"houses\",\"says\":\"" + printed + "\",\"attribution\":\"river-board\"}]}");
    }
}
