package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Verifications over HTTP, as docs/service/verifications.md has them. */
class VerificationsIT {

    private static final String DOSSIER = """
            {"deskcheck":1,"id":"lindal","sources":[{"id":"ledger","name":"The Ledger","kind":"newspaper"},\
            {"id":"river-board","name":"River Board","kind":"office"}],\
            "documents":[{"id":"notice","publisher":"river-board","published":"2026-03-02"},\
            {"id":"story","publisher":"ledger","published":"2026-03-03","story":true}],\
            "subjects":[{"id":"flood","name":"the Lindal flood"}],\
            "questions":[{"id":"houses","subject":"flood","measure":"flooded"}],\
            "claims":[{"id":"notice-1","document":"notice","question":"houses","says":"more than 4,100 houses"},\
            {"id":"story-1","document":"story","question":"houses","says":"4,100 houses","attribution":"river-board"}]}
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsSentIsAnsweredKeptFoundExplainedRepeatedAndTakenAway(Stores store) throws Exception {
        try (ServerProcess server = ServerProcess.start(store.address(folder), folder)) {
            String key = server.adminKey();
            HttpResponse<String> sent = server.send(server.request("/v1/verifications", key)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Content-Encoding", "gzip")
                    .header("Idempotency-Key", "k")
                    .POST(BodyPublishers.ofByteArray(gzip(DOSSIER))));
            assertThat(sent.statusCode()).isEqualTo(201);
            String at = sent.headers().firstValue("Location").orElseThrow();
            JsonNode answer = MAPPER.readTree(sent.body());
            assertThat(answer.at("/report/findings")).hasSize(2);

            HttpResponse<String> again = server.send(server.request("/v1/verifications", key)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "k")
                    .POST(BodyPublishers.ofString(DOSSIER)));
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(sent.body());
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");

            String tag = sent.headers().firstValue("ETag").orElseThrow();
            HttpResponse<InputStream> packed = HttpClient.newHttpClient()
                    .send(
                            server.request(at + "/report", key)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            BodyHandlers.ofInputStream());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            byte[] report = new GZIPInputStream(packed.body()).readAllBytes();
            assertThat(tag).isEqualTo("\"" + sha256(report) + "\"");
            assertThat(server.send(server.request(at, key)
                                    .header("If-None-Match", tag)
                                    .GET())
                            .statusCode())
                    .isEqualTo(304);

            JsonNode findings = MAPPER.readTree(server.get(at + "/findings?rule=drift/bound-changed&limit=1", key)
                    .body());
            String finding = findings.at("/findings/0/id").asText();
            assertThat(server.get(at + "/findings/" + finding + "/explanation", key)
                            .body())
                    .contains("“more than 4,100 houses”; the story prints “4,100 houses”");
            assertThat(MAPPER.readTree(server.post(at + "/repeat", key, "application/json", "")
                                    .body())
                            .get("sameReport")
                            .asBoolean())
                    .isTrue();
            assertThat(MAPPER.readTree(server.post(
                                            at + "/what-if",
                                            key,
                                            "application/json",
                                            "{\"set\":{\"story-1\":\"more than 4,100 houses\"}}")
                                    .body())
                            .at("/difference/summary/lost")
                            .asInt())
                    .isEqualTo(1);
            assertThat(server.get(at + "/input", key).body()).isEqualTo(DOSSIER);
            assertThat(server.send(server.request(at, key).DELETE()).statusCode())
                    .isEqualTo(204);
            assertThat(server.get(at, key).statusCode()).isEqualTo(404);
            assertThat(server.get("/metrics", key).body())
                    .contains("deskcheck_findings_total{rule=\"drift/bound-changed\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stores.class, names = "SQLITE")
    void whatCannotBeTakenSaysWhy(Stores store) throws Exception {
        try (ServerProcess server = ServerProcess.start(store.address(folder), folder)) {
            String key = server.adminKey();
            assertThat(server.post("/v1/verifications", key, "text/plain", DOSSIER)
                            .statusCode())
                    .isEqualTo(415);
            assertThat(server.post("/v1/verifications?asof=2026-01-01", key, "application/json", DOSSIER)
                            .body())
                    .contains("did you mean `asOf`?");
            assertThat(server.post(
                                    "/v1/verifications",
                                    key,
                                    "application/json",
                                    DOSSIER.replace("\"question\":\"houses\"", "\"question\":\"house\""))
                            .body())
                    .contains("\"status\":422", "unknown question `house`", "\"line\":1");
            assertThat(server.post(
                                    "/v1/verifications",
                                    key,
                                    "application/json",
                                    "{\"a\":" + " ".repeat(17 << 20) + "1}")
                            .statusCode())
                    .isEqualTo(413);
            for (String encoding : new String[] {"br", "gzip"}) {
                HttpResponse<String> answer = server.send(server.request("/v1/verifications", key)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .POST(BodyPublishers.ofString(DOSSIER)));
                assertThat(answer.statusCode()).as(encoding).isEqualTo(encoding.equals("br") ? 415 : 400);
            }
            HttpResponse<String> bomb = server.send(server.request("/v1/verifications", key)
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(gzip(" ".repeat(15 << 20)))));
            assertThat(bomb.statusCode()).isEqualTo(413);
            assertThat(bomb.body()).contains("unpacks to more than 200 times its size");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stores.class, names = "SQLITE")
    @SuppressWarnings("AddressSelection") // loopback alone
    void eachLineOfABatchIsAnsweredBeforeTheNextIsSent(Stores store) throws Exception {
        // the JDK's client reads a body ahead of what it sends
        try (ServerProcess server = ServerProcess.start(store.address(folder), folder);
                Socket socket = new Socket("127.0.0.1", server.port());
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setSoTimeout(30_000);
            OutputStream lines = socket.getOutputStream();
            send(
                    lines,
                    "POST /v1/batch HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: application/x-ndjson\r\nAuthorization: Bearer " + server.adminKey()
                            + "\r\n\r\n");
            send(lines, chunk(DOSSIER));
            assertThat(next(answers)).startsWith("{\"line\":1,\"report\":{");
            send(lines, chunk("oops\n"));
            assertThat(next(answers)).startsWith("{\"line\":2,\"problems\":[{");
            send(lines, "0\r\n\r\n");
            assertThat(answers.lines().filter(line -> line.startsWith("{"))).isEmpty();
        }
    }

    private static void send(OutputStream out, String text) throws Exception {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    /** The next answer, behind headers and sizes of chunks. */
    private static String next(BufferedReader answers) throws Exception {
        String line = answers.readLine();
        while (line != null && !line.startsWith("{")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }

    private static byte[] gzip(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
