package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.hook.FakeReceiver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hook over HTTP: made, tested, told of a verification though the server is killed in between, and ended. */
class HooksIT {

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
              - {id: story-1, document: story, question: houses, says: "12 houses"}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aHookIsToldThoughTheServerIsKilled(Stores store) throws Exception {
        String db = store.address(folder);
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200))) {
            Map<String, String> environment = Map.of("DESKCHECK_HOOKS_INSIDE", "127.0.0.1:" + receiver.port());
            String url = "http://127.0.0.1:" + receiver.port() + "/told";
            String key;
            JsonNode hook;
            FakeReceiver.Request dropped;
            try (ServerProcess server = ServerProcess.start(db, folder, environment)) {
                key = server.adminKey();
                HttpResponse<String> made = posted(server, "/v1/hooks", key, "{\"url\":\"" + url + "\"}");
                assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
                hook = JSON.readTree(made.body());
                assertThat(made.headers().firstValue("Location")).contains(path(hook, ""));
                assertThat(server.get("/v1/hooks", key).body()).contains(url).doesNotContain("whsec_");
                assertThat(posted(server, path(hook, "/test"), key, "").statusCode())
                        .isEqualTo(202);
                FakeReceiver.Request test = receiver.next();
                assertThat(test.body()).contains("\"type\":\"hook.test\"");
                assertThat(test.headers()).containsEntry("webhook-signature", signature(hook, test));

                receiver.answer(request -> FakeReceiver.DROP);
                assertThat(server.post("/v1/verifications", key, "application/yaml", FILE)
                                .statusCode())
                        .isEqualTo(201);
                dropped = receiver.next();
                server.kill();
                assertThat(server.log()).doesNotContain("whsec_").doesNotContain("/told");
            }
            receiver.answer(request -> FakeReceiver.status(200));
            try (ServerProcess server = ServerProcess.start(db, folder, environment)) {
                FakeReceiver.Request told = receiver.next();
                assertThat(told.body()).isEqualTo(dropped.body()).contains("\"type\":\"verification.finished\"");
                assertThat(told.id()).isEqualTo(dropped.id());
                assertThat(told.headers()).containsEntry("webhook-signature", signature(hook, told));
                while (!server.get(path(hook, "/deliveries?limit=1"), key)
                        .body()
                        .contains("\"delivered\"")) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                assertThat(server.get(path(hook, "/deliveries?limit=1"), key).body())
                        .contains(told.id(), "\"cursor\"");
                assertThat(JSON.readTree(posted(server, path(hook, "/secret"), key, "")
                                        .body())
                                .get("secret")
                                .textValue())
                        .startsWith("whsec_")
                        .isNotEqualTo(hook.get("secret").textValue());
                assertThat(posted(server, "/v1/hooks", key, "{\"url\":\"https://127.0.0.1/\"}"))
                        .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(422))
                        .satisfies(refused ->
                                assertThat(refused.body()).contains("the host is not on the public internet"));
                assertThat(server.send(server.request(path(hook, ""), key).DELETE())
                                .statusCode())
                        .isEqualTo(204);
                assertThat(server.get(path(hook, ""), key).statusCode()).isEqualTo(404);
            }
        }
    }

    private static HttpResponse<String> posted(ServerProcess server, String path, String key, String body)
            throws Exception {
        return server.post(path, key, "application/json", body);
    }

    private static String path(JsonNode hook, String rest) {
        return "/v1/hooks/" + hook.get("id").textValue() + rest;
    }

    private static String signature(JsonNode hook, FakeReceiver.Request told) throws Exception {
        String secret = hook.get("secret").textValue();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = told.id() + "." + told.headers().get("webhook-timestamp") + "." + told.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
