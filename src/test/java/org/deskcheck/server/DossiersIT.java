package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dossier that lives, over HTTP: from its first revision to the event that a verdict changed. */
class DossiersIT {

    private static final String YAML = "application/yaml";

    private static final String STORY = """
            deskcheck: 1
            sources:
              - {id: ledger, name: The Ledger, kind: newspaper}
              - {id: river-board, name: River Board, kind: office}
            documents:
              - {id: notice, publisher: river-board, published: 2026-03-02}
              - {id: story, publisher: ledger, published: 2026-03-03, story: true}
            subjects: [{id: flood, name: the Lindal flood}]
            questions: [{id: houses, subject: flood, measure: flooded}]
            claims:
              - {id: n1, document: notice, question: houses, says: 40 houses}
              - {id: s1, document: story, question: houses, says: 40 houses, attribution: river-board}
            """;

    private static final String RECOUNT = """
            deskcheck: 1
            documents: [{id: notice-2, publisher: river-board, published: 2026-03-04}]
            claims: [{id: n2, question: houses, says: 61 houses}]
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aVerdictThatChangesIsToldToWhoListensAndToWhoComesLater(Stores store) throws Exception {
        ServerProcess server = ServerProcess.start(store.address(folder), folder);
        try (server) {
            String key = server.adminKey();
            HttpResponse<String> put = put(server, key, "/v1/dossiers/lindal", STORY, "If-None-Match", "*");
            assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
            assertThat(put.headers().firstValue("ETag")).contains("\"1\"");
            assertThat(put.headers().firstValue("Location")).contains("/v1/dossiers/lindal");

            List<String> live = new ArrayList<>();
            try (InputStream events = events(server, key, "")) {
                HttpResponse<String> added = send(
                        server,
                        key,
                        "/v1/dossiers/lindal/documents?name=recount",
                        "POST",
                        RECOUNT,
                        "If-Match",
                        "\"1\"");
                assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
                live.addAll(until(events, "verdict.changed", "\"claim\":\"s1\""));
            }
            String event = live.get(live.size() - 1);
            assertThat(event).contains("\"after\":{\"consistency\":\"superseded\"", "\"supports\":\"superseded\"");

            // one who comes later, and one who goes on behind the first event
            try (InputStream events = events(server, key, "0")) {
                assertThat(until(events, "verdict.changed", "\"claim\":\"s1\""))
                        .last()
                        .isEqualTo(event);
            }
            assertThat(server.get("/v1/changes?since=0&limit=1000", key).body()).contains(event.substring(6));

            assertThat(server.get("/v1/dossiers/lindal/history", key).body())
                    .contains("\"revision\":2", "\"cause\":\"document-added\"", "\"cause\":\"created\"");
            assertThat(server.get("/v1/dossiers/lindal/questions/houses/timeline", key)
                            .body())
                    .contains("\"claim\":\"n2\",\"value\":\"61 houses\",\"asOf\":\"2026-03-04\"");
            assertThat(server.get("/v1/dossiers", key).body()).contains("\"id\":\"lindal\",\"revision\":2");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsWrongIsAnsweredWithItsStatus(Stores store) throws Exception {
        ServerProcess server = ServerProcess.start(store.address(folder), folder);
        try (server) {
            String key = server.adminKey();
            String lindal = "/v1/dossiers/lindal";
            put(server, key, lindal, STORY, "If-None-Match", "*");
            assertThat(put(server, key, lindal, STORY, "If-None-Match", "*").statusCode())
                    .isEqualTo(412);
            assertThat(put(server, key, lindal, RECOUNT + "x", "If-Match", "\"9\"")
                            .statusCode())
                    .isEqualTo(412);
            assertThat(put(server, key, lindal, STORY, "If-Match", "latest").statusCode())
                    .isEqualTo(400);
            assertThat(put(
                                    server,
                                    key,
                                    lindal,
                                    STORY.replace("question: houses, says", "question: horses, says"),
                                    "X-A",
                                    "b")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(put(server, key, "/v1/dossiers/..%2fetc", STORY, "X-A", "b")
                            .statusCode())
                    .isIn(400, 404, 422);
            assertThat(put(server, key, "/v1/dossiers/a%20b", STORY, "X-A", "b").statusCode())
                    .isEqualTo(422);
            assertThat(server.get("/v1/dossiers/derna", key).statusCode()).isEqualTo(404);
            assertThat(server.get(lindal, "").statusCode()).isEqualTo(401);
            assertThat(server.get(lindal + "/events", "").statusCode()).isEqualTo(401);
            assertThat(server.get("/v1/dossiers/derna/events", key).statusCode())
                    .isEqualTo(404);
            assertThat(server.get("/v1/changes?since=x", key).statusCode()).isEqualTo(400);
            assertThat(server.get("/v1/changes?wait=31", key).statusCode()).isEqualTo(400);
            assertThat(server.send(server.request(lindal, key)
                                    .header("If-None-Match", "\"1\"")
                                    .GET())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWaiverIsGivenAndTakenBack(Stores store) throws Exception {
        ServerProcess server = ServerProcess.start(store.address(folder), folder);
        try (server) {
            String key = server.adminKey();
            put(server, key, "/v1/dossiers/lindal", STORY, "If-None-Match", "*");
            HttpResponse<String> given = server.post(
                    "/v1/dossiers/lindal/waivers",
                    key,
                    "application/json",
                    "{\"claim\":\"s1\",\"rule\":\"lineage/single-origin\",\"reason\":\"We rang the board.\"}");
            assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
            assertThat(server.get("/v1/dossiers/lindal", key).body()).contains("\"waived\":1");
            HttpResponse<String> taken = server.send(
                    server.request(given.headers().firstValue("Location").orElseThrow(), key)
                            .DELETE());
            assertThat(taken.statusCode()).isEqualTo(204);
            assertThat(server.get("/v1/dossiers/lindal", key).body()).doesNotContain("\"waived\":1");
            assertThat(server.get("/v1/dossiers/lindal/waivers", key).body()).contains("\"ended\":\"");
            assertThat(server.post("/v1/dossiers/lindal/waivers", key, "application/json", "{\"claim\":1,\"x\":2}")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    private static HttpResponse<String> put(
            ServerProcess server, String key, String path, String body, String header, String value) throws Exception {
        return send(server, key, path, "PUT", body, header, value);
    }

    private static HttpResponse<String> send(
            ServerProcess server, String key, String path, String method, String body, String header, String value)
            throws Exception {
        return server.send(server.request(path, key)
                .header("Content-Type", YAML)
                .header(header, value)
                .method(method, BodyPublishers.ofString(body)));
    }

    private static InputStream events(ServerProcess server, String key, String last) throws Exception {
        HttpRequest.Builder request =
                server.request("/v1/dossiers/lindal/events", key).GET();
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** The lines of data up to an event of a kind. */
    private static List<String> until(InputStream events, String type, String words) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
        List<String> data = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                data.add(line);
                if (line.contains("\"type\":\"" + type + "\"") && line.contains(words)) {
                    return data;
                }
            }
        }
        throw new AssertionError("the stream ended without " + type + ": " + data);
    }
}
