package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was answered survives {@code kill -9}: the real server, loaded by several clients, is killed at random moments and
 * started again. Nothing acknowledged is missing, nothing is there twice, and the audit log holds. How often:
 * {@code -Ddeskcheck.crashes=50}; the seed is printed.
 */
class CrashIT {

    private static final int CRASHES = Integer.getInteger("deskcheck.crashes", 3);
    private static final int CLIENTS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Requests a second of one caller: here all clients are one. */
    private static final Map<String, String> MANY = Map.of("DESKCHECK_RATE", "100000");

    private static final String FILE = """
            deskcheck: 1
            sources:
              - {id: ledger, name: The Ledger, kind: newspaper}
            documents:
              - {id: story, publisher: ledger, published: 2026-03-03, story: true}
            subjects: [{id: flood, name: the Lindal flood}]
            questions:
              - {id: houses, subject: flood, measure: flooded}
            claims:
              - {id: story-1, document: story, question: houses, says: "%d houses"}
            """;

    /** An answer as a client has it: the verification's id and the hash of its report. */
    private record Answer(String id, String tag) {}

    @TempDir
    Path folder;

    private final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nothingAcknowledgedIsLostAndNothingIsTwice(Stores store) throws Exception {
        long seed = Long.getLong("deskcheck.seed", System.nanoTime());
        Random random = new Random(seed);
        String address = store.address(folder);
        ServerProcess server = ServerProcess.start(address, folder, MANY);
        String key = server.adminKey();
        long slowest = 0;
        for (int crash = 0; crash < CRASHES; crash++) {
            load(server, key, 300 + random.nextInt(1200));
            long start = System.nanoTime();
            server = ServerProcess.start(address, folder, MANY);
            slowest = Math.max(slowest, System.nanoTime() - start);
            int asked = 0;
            for (Map.Entry<String, Answer> answer : acknowledged.entrySet()) {
                HttpResponse<String> kept =
                        server.get("/v1/verifications/" + answer.getValue().id() + "/report", key);
                assertThat(kept.statusCode()).as("seed " + seed).isEqualTo(200);
                assertThat(kept.headers().firstValue("ETag"))
                        .contains(answer.getValue().tag());
                asked++;
            }
            assertThat(asked).isEqualTo(acknowledged.size());
        }
        // who was not answered asks again, and gets the one that there is, or the first
        Map<String, String> ids = new TreeMap<>();
        for (Map.Entry<String, Integer> each : sent.entrySet()) {
            HttpResponse<String> again = server.send(post(server, key, each.getKey(), each.getValue()));
            assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
            String id = JSON.readTree(again.body()).get("id").asText();
            ids.put(each.getKey(), id);
            Answer before = acknowledged.get(each.getKey());
            if (before != null) {
                assertThat(id).isEqualTo(before.id());
            }
        }
        assertThat(ids.values()).doesNotHaveDuplicates();
        assertThat(all(server, key)).containsExactlyInAnyOrderElementsOf(ids.values());
        JsonNode audit = JSON.readTree(server.get("/v1/audit/verify", key).body());
        assertThat(audit.get("whole").asBoolean()).as(audit.toString()).isTrue();
        System.out.println(store + ": " + CRASHES + " times killed, " + sent.size() + " sent, " + acknowledged.size()
                + " acknowledged before a kill, " + cutOff.get()
                + " cut off by one, 0 lost, 0 twice; started again in at most "
                + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms; audit " + audit + "; seed " + seed);
        server.close();
    }

    /** Several clients at once, until the server is killed under them. */
    private void load(ServerProcess server, String key, int millis) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> {
                while (!killed.get()) {
                    int mine = number.incrementAndGet();
                    String name = "key-" + mine;
                    sent.put(name, mine);
                    try {
                        HttpResponse<String> answer = server.send(post(server, key, name, mine));
                        if (answer.statusCode() == 201) {
                            acknowledged.put(
                                    name,
                                    new Answer(
                                            JSON.readTree(answer.body())
                                                    .get("id")
                                                    .asText(),
                                            answer.headers().firstValue("ETag").orElse("")));
                        }
                    } catch (IOException cut) {
                        // killed before it answered: whether it was kept is not known
                        cutOff.incrementAndGet();
                    } catch (InterruptedException stop) {
                        return;
                    }
                }
            });
            clients.add(client);
            client.start();
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        server.kill();
        killed.set(true);
        for (Thread client : clients) {
            client.join();
        }
    }

    private static HttpRequest.Builder post(ServerProcess server, String key, String name, int houses) {
        return server.request("/v1/verifications", key)
                .header("Content-Type", "application/yaml")
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofString(FILE.formatted(houses)));
    }

    private static List<String> all(ServerProcess server, String key) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(
                    server.get("/v1/verifications?limit=200" + cursor, key).body());
            page.get("verifications").forEach(each -> ids.add(each.get("id").asText()));
            cursor = page.hasNonNull("cursor") ? "&cursor=" + page.get("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return ids;
    }
}
