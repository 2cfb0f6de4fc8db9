package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.SoftAssertions;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.TestPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request of hostile.txt gets its exact answer, and none costs another client its own. */
class HostileRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Connections that begin a request and never end it. */
    private static final int HANGING = 600;

    /** Where the team's hook goes; nobody is there. */
    private static final String INSIDE = "127.0.0.1:9";

    /** The list is sent as fast as it goes. */
    private static final Map<String, String> SETTINGS =
            Map.of("DESKCHECK_RATE", "100000", "DESKCHECK_HOOKS_INSIDE", INSIDE);

    /** What an answer must never hold: names of classes, of tables, of files of the machine. */
    private static final List<String> TELLTALE = List.of(
            "Exception", "\tat ", "org.deskcheck", "java.lang", "java.util", "SELECT ", "sqlite", "/tmp/", "jdbc");

    @TempDir
    Path folder;

    @Test
    void eachGetsItsAnswerAndNoOtherClientLosesIts() throws Exception {
        try (ServerProcess server = ServerProcess.start(Stores.SQLITE.address(folder), folder, SETTINGS)) {
            Map<String, String> keys = keys(server);
            Map<String, String> ids = ids(server, keys);
            List<HostileRequest> all = HostileRequest.all();
            List<Socket> hanging = hanging(server.port(), keys.getOrDefault("sleeper", ""));
            AtomicBoolean going = new AtomicBoolean(true);
            ExecutorService witness = Executors.newSingleThreadExecutor();
            try {
                Future<Integer> answered =
                        witness.submit(() -> answeredAllAlong(server, keys.getOrDefault("witness", ""), going));
                SoftAssertions softly = new SoftAssertions();
                for (HostileRequest hostile : all) {
                    RawHttp.Answer answer = RawHttp.send(server.port(), hostile.bytes(keys, ids, folder));
                    check(softly, hostile, answer);
                }
                going.set(false);
                int others = answered.get(1, TimeUnit.MINUTES);
                softly.assertThat(server.isAlive()).isTrue();
                softly.assertThat(server.log()).doesNotContain("a request failed", "OutOfMemory", "StackOverflow");
                softly.assertAll();
                assertThat(all).hasSizeGreaterThanOrEqualTo(60);
                System.out.println("hostile requests: " + all.size() + ", each with its answer; " + HANGING
                        + " more that never ended; another client was answered " + others + " times in between");
            } finally {
                going.set(false);
                witness.shutdownNow();
                for (Socket socket : hanging) {
                    socket.close();
                }
            }
        }
    }

    private static void check(SoftAssertions softly, HostileRequest hostile, RawHttp.Answer answer) {
        String whole = hostile + ": " + answer.head() + "\n" + answer.body();
        softly.assertThat(answer.told()).as(whole).isEqualTo(hostile.status());
        softly.assertThat(TELLTALE.stream().filter(answer.body()::contains))
                .as(whole)
                .isEmpty();
        softly.assertThat(answer.head()).as(whole).doesNotContain("X-Injected");
    }

    /** Verifies the same story again and again: each time it is answered, with the same report. */
    private static int answeredAllAlong(ServerProcess server, String key, AtomicBoolean going) throws Exception {
        int answered = 0;
        String report = "";
        while (going.get() || answered == 0) {
            HttpResponse<String> answer = server.post("/v1/verifications", key, "application/yaml", TestPacks.STORY);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            String tag = answer.headers().firstValue("ETag").orElse("");
            assertThat(tag).isEqualTo(report.isEmpty() ? tag : report);
            report = tag;
            answered++;
        }
        return answered;
    }

    @SuppressWarnings("AddressSelection") // loopback alone
    private static List<Socket> hanging(int port, String key) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < HANGING; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            String begun = "POST /v1/verifications HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                    + (i % 2 == 0 ? "\r\nX-Slow" : "\r\nContent-Type: application/yaml\r\nContent-Length: 99\r\n\r\nd");
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            sockets.add(socket);
        }
        return sockets;
    }

    private static Map<String, String> keys(ServerProcess server) throws Exception {
        Map<String, String> keys = new TreeMap<>();
        keys.put("admin", server.adminKey());
        for (String role : List.of("reader", "submitter", "rule-author")) {
            keys.put(role, key(server, role, ""));
        }
        keys.put("sleeper", key(server, "submitter", ""));
        keys.put("witness", key(server, "submitter", ""));
        keys.put("stranger", key(server, "admin", ",\"team\":\"strangers\""));
        return keys;
    }

    private static String key(ServerProcess server, String role, String team) throws Exception {
        return made(server.post(
                        "/v1/keys",
                        server.adminKey(),
                        "application/json",
                        "{\"name\":\"test\",\"role\":\"" + role + "\"" + team + "}"))
                .get("key")
                .asText();
    }

    /** Things of a team, which strangers ask for. */
    private static Map<String, String> ids(ServerProcess server, Map<String, String> keys) throws Exception {
        String submitter = keys.getOrDefault("submitter", "");
        Map<String, String> ids = new TreeMap<>();
        ids.put(
                "verification",
                made(server.post("/v1/verifications", submitter, "application/yaml", TestPacks.STORY))
                        .get("id")
                        .asText());
        made(server.send(server.request("/v1/dossiers/flood", submitter)
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(TestPacks.STORY))));
        ids.put(
                "hook",
                made(server.post(
                                "/v1/hooks",
                                submitter,
                                "application/json",
                                "{\"url\":\"http://" + INSIDE + "/\",\"types\":[\"verdict.changed\"]}"))
                        .get("id")
                        .asText());
        ids.put(
                "key",
                JSON.readTree(server.get("/v1/keys", keys.getOrDefault("admin", ""))
                                .body())
                        .get("keys")
                        .get(0)
                        .get("id")
                        .asText());
        return ids;
    }

    private static JsonNode made(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
