package org.deskcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream of dossiers is verified in its order, each as by itself, whatever stands between them. */
class BulkTest {

    private static final Deskcheck HOUSE = Deskcheck.houseRules();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void eachReportIsTheOneOfItsDossierAndInItsPlace(int threads) throws IOException {
        List<String> dossiers = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> dossier("d" + i, i % 3 == 0 ? "4,100 houses" : "more than 4,100 houses"))
                .toList();
        String expected = HOUSE.read(lines(dossiers), "in.jsonl", Format.JSON_LINES).orThrow().stream()
                .map(dossier -> HOUSE.verify(dossier).ndjson())
                .collect(Collectors.joining());
        assertThat(verified(threads, lines(dossiers))).isEqualTo(expected);
    }

    @Test
    void aBadLineCostsItselfAloneAndStandsInItsPlace() throws IOException {
        List<String> out = verified(
                        2,
                        lines(List.of(
                                dossier("a", "4,100 houses"),
                                "",
                                "not JSON",
                                "{\"id\":\"r\",\"question\":\"q\",\"publisher\":\"p\",\"published\":\"2026-03-02\"}\r",
                                dossier("b", "4,100 houses"))))
                .lines()
                .toList();
        assertThat(out).hasSize(4);
        assertThat(out.get(0)).contains("\"dossier\":{\"id\":\"a\"");
        assertThat(out.get(1))
                .matches(
                        "\\{\"schemaVersion\":1,\"line\":3,\"input\":\"[0-9a-f]{64}\",\"problems\":\\[\\{\"text\":\"this is "
                                + "no JSON: .*\"location\":\\{\"file\":\"in.jsonl\",\"line\":3,\"column\":4.*]}");
        assertThat(out.get(2)).contains("\"line\":4,", "a row of a table, where each line is a whole dossier");
        assertThat(out.get(3)).contains("\"dossier\":{\"id\":\"b\"");
    }

    @Test
    void aLineThatIsTooLongIsToldOfAndTheNextIsVerified() throws IOException {
        InputStream in = new java.io.SequenceInputStream(
                new ByteArrayInputStream(new byte[Limits.most("json-bytes") + 5]),
                lines(List.of("", dossier("a", "4,100 houses"))));
        List<String> out = new ArrayList<>();
        Bulk.of(HOUSE).verify(in, "in.jsonl", BulkTest::said, out::add);
        assertThat(out).containsExactly("1: a line of more than " + Limits.most("json-bytes") + " bytes", "2: a");
    }

    @Test
    void readsNoFurtherThanFitsWhileNothingIsTaken() throws Exception {
        String line = dossier("a", "4,100 houses");
        int fits = Limits.most("bulk-bytes") / Math.max(line.length(), Limits.most("bulk-line-bytes"));
        AtomicInteger read = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch full = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException("lines are read by the chunk");
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (read.incrementAndGet() > 2 * fits) {
                    return -1;
                }
                if (read.get() > fits) {
                    full.countDown();
                }
                byte[] whole = "{}\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(whole, 0, into, from, whole.length);
                return whole.length;
            }
        };
        AtomicInteger taken = new AtomicInteger();
        Thread running = new Thread(() -> {
            try {
                Bulk.of(HOUSE).verify(endless, "in.jsonl", answer -> 1, one -> {
                    if (taken.getAndIncrement() == 0) {
                        await(open);
                    }
                });
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        running.start();
        assertThat(full.await(60, TimeUnit.SECONDS)).isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
        // the one that waits for room has been read too
        assertThat(read.get()).isLessThanOrEqualTo(fits + 1);
        assertThat(taken.get()).isEqualTo(1);
        open.countDown();
        running.join();
        assertThat(taken.get()).isEqualTo(2 * fits);
    }

    @Test
    void whoTakesMayEndItAndHearsOfNothingMore() {
        List<String> taken = new ArrayList<>();
        List<String> dossiers = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> dossier("d" + i, "4,100 houses"))
                .toList();
        assertThatThrownBy(() -> Bulk.of(HOUSE).verify(lines(dossiers), "in.jsonl", BulkTest::said, one -> {
                    taken.add(one);
                    if (taken.size() == 3) {
                        throw new IOException("enough");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("enough");
        assertThat(taken).containsExactly("1: d1", "2: d2", "3: d3");
    }

    @Test
    void whereTheStreamBreaksWhatCameBeforeHasBeenTaken() {
        InputStream broken = new java.io.SequenceInputStream(
                lines(List.of(dossier("a", "4,100 houses"), dossier("b", "4,100 houses"), "")), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the line is dead");
                    }

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        return read();
                    }
                });
        List<String> taken = new ArrayList<>();
        assertThatThrownBy(() -> Bulk.of(HOUSE).verify(broken, "in.jsonl", BulkTest::said, taken::add))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is dead");
        assertThat(taken).containsExactly("1: a", "2: b");
    }

    @Test
    void anErrorOfWhoMakesReachesTheCaller() {
        assertThatThrownBy(() -> Bulk.of(HOUSE)
                        .verify(
                                lines(List.of(dossier("a", "4,100 houses"))),
                                "in.jsonl",
                                line -> {
                                    throw new IllegalStateException("no");
                                },
                                one -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThatThrownBy(() -> Bulk.of(HOUSE).withThreads(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String said(VerifiedLine line) {
        return line.line().number() + ": "
                + line.verification()
                        .value()
                        .map(each -> each.report().dossier().id())
                        .orElseGet(() -> line.verification().problems().get(0).text());
    }

    private static String verified(int threads, InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        Bulk.of(HOUSE)
                .withThreads(threads)
                .verify(
                        in,
                        "in.jsonl",
                        VerifiedLine::ndjson,
                        bytes -> out.append(new String(bytes, StandardCharsets.UTF_8)));
        return out.toString();
    }

    private static InputStream lines(List<String> lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A story that leans on another document, which has “more than 4,100 houses”. */
    static String dossier(String id, String says) {
        return Stream.of(
                        "{'deskcheck':1,'id':'" + id + "',",
                        "'sources':[{'id':'ledger','name':'The Ledger','kind':'newspaper'},",
                        "{'id':'board','name':'River Board','kind':'office'}],",
                        "'documents':[{'id':'notice','publisher':'board','published':'2026-03-02'},",
                        "{'id':'story','publisher':'ledger','published':'2026-03-03','story':true}],",
                        "'subjects':[{'id':'flood','name':'the flood'}],",
                        "'questions':[{'id':'houses','subject':'flood','measure':'flooded'}],",
                        "'claims':[{'id':'n1','document':'notice','question':'houses','says':'more than 4,100 houses'},",
                        "{'id':'s1','document':'story','question':'houses','says':'" + says + "',",
                        "'attribution':'board','leansOn':['n1']}]}")
                .collect(Collectors.joining())
                .replace('\'', '"');
    }
}
