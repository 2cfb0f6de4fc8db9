package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.TestPacks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules are uploaded, tested, put in force and taken back over HTTP; no request is dropped while they are swapped. */
class RulesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 4;
    private static final int SWAPS = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void everyAnswerIsWholeUnderTheOneOrTheOtherSet(Stores store) throws Exception {
        try (ServerProcess server = ServerProcess.start(store.address(folder), folder)) {
            String key = server.adminKey();
            String house = body(server.get("/v1/rules", key), 200).get("digest").asText();
            assertThat(verified(server, key, house)).isEqualTo(house);
            JsonNode pack = body(upload(server, key, TestPacks.most(folder, "plain", 1, 5000)), 201);
            String id = pack.get("id").asText();
            assertThat(pack.get("inForce").asBoolean()).isFalse();
            assertThat(pack.get("rules")).hasSize(1);
            assertThat(body(upload(server, key, TestPacks.most(folder, "plain", 1, 5000)), 200))
                    .isEqualTo(pack);

            JsonNode trial = body(server.post("/v1/rules/packs/" + id + "/test", key, "application/json", ""), 200);
            assertThat(trial.at("/examples/outcome").asText()).isEqualTo("pass");
            assertThat(trial.at("/stored/difference/summary/gained").asInt()).isEqualTo(1);

            String both = activate(server, key, "\"" + id + "\"");
            assertThat(body(server.get("/v1/rules", key), 200).get("packs"))
                    .hasSize(2)
                    .contains(JSON.valueToTree(id));
            assertThat(swapping(server, key, id, house)).containsExactlyInAnyOrder(house, both);

            JsonNode back = body(server.post("/v1/rules/rollback", key, "application/json", "{\"to\":0}"), 201);
            assertThat(back.get("digest").asText()).isEqualTo(house);
            assertThat(body(server.get("/v1/rules/activations", key), 200).get("activations"))
                    .hasSize(SWAPS + 2);
            assertThat(server.get("/v1/changes?since=0", key).body()).contains("rules.activated", both);
            assertThat(server.get("/v1/audit", key).body()).contains("pack.uploaded", "pack.tested", "rules.activated");
        }
    }

    /** Clients verify while sets are put in force one after the other; digests of the rules that judged. */
    private static Set<String> swapping(ServerProcess server, String key, String id, String house) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        Set<String> digests = new TreeSet<>();
        try {
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                seen.add(clients.submit(() -> {
                    Set<String> own = new TreeSet<>();
                    while (going.get()) {
                        own.add(verified(server, key, house));
                        begun.countDown();
                    }
                    return own;
                }));
            }
            begun.await();
            for (int i = 0; i < SWAPS; i++) {
                activate(server, key, i % 2 == 0 ? "" : "\"" + id + "\"");
            }
            going.set(false);
            for (Future<Set<String>> each : seen) {
                digests.addAll(each.get());
            }
        } finally {
            going.set(false);
            clients.shutdownNow();
        }
        return digests;
    }

    /** Verifies a story; its report has the pack's finding where the pack judged, and only there. */
    private static String verified(ServerProcess server, String key, String house) throws Exception {
        JsonNode answer = body(server.post("/v1/verifications", key, "application/yaml", TestPacks.STORY), 201);
        String digest = answer.get("rules").asText();
        assertThat(answer.get("report").toString()).contains(digest);
        assertThat(answer.get("report").toString().contains("figures/plain")).isEqualTo(!digest.equals(house));
        return digest;
    }

    private static String activate(ServerProcess server, String key, String ids) throws Exception {
        return body(server.post("/v1/rules/activations", key, "application/json", "{\"packs\":[" + ids + "]}"), 201)
                .get("digest")
                .asText();
    }

    private static HttpResponse<String> upload(ServerProcess server, String key, byte[] archive) throws Exception {
        return server.send(server.request("/v1/rules/packs", key)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(archive)));
    }

    private static JsonNode body(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
