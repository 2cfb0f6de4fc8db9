package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.TestPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a real issuer: {@code ./mvnw -Pkeycloak verify} unpacks Keycloak, and starts it for this test alone. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final String JSON = "application/json";

    /** Clocks may differ by thirty seconds; a token that lived one second opens for that long. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private KeycloakProcess keycloak;
    private ServerProcess server;
    private Path folder;
    private String db;

    /** Of a token that lives for a second. */
    private String shortLived;

    private long madeAt;

    @BeforeAll
    void start(@TempDir Path empty) throws Exception {
        folder = empty;
        db = Stores.SQLITE.address(folder);
        keycloak = KeycloakProcess.start(folder);
        server = server();
        shortLived = keycloak.token("short", "admin");
        madeAt = System.nanoTime();
    }

    @AfterAll
    void stop() {
        server.close();
        keycloak.close();
    }

    @Test
    @Order(1)
    void aTokenOfEachRoleMayWhatTheRoleMay() throws Exception {
        assertThat(answers(keycloak.token("cms", "reader"))).containsExactly(200, 403, 403, 403);
        assertThat(answers(keycloak.token("cms", "submitter"))).containsExactly(200, 201, 403, 403);
        assertThat(answers(keycloak.token("cms", "rule-author"))).containsExactly(200, 201, 201, 403);
        String admin = keycloak.token("cms", "admin");
        assertThat(answers(admin)).containsExactly(200, 201, 201, 200);
        assertThat(answers(keycloak.token("cms", "nobody")))
                .as("one who is known, and has no role")
                .containsExactly(403, 403, 403, 403);
        assertThat(server.get("/v1/audit?limit=200", admin).body()).contains("\"caller\":\"oidc:");
    }

    @Test
    @Order(2)
    void aTokenOpensWhatItsTeamHasAndShowsConfidentialSourcesWhereItSaysSo() throws Exception {
        String file = TestPacks.STORY.replace("kind: office}", "kind: office, confidential: true}");
        HttpResponse<String> sent =
                server.post("/v1/verifications", keycloak.token("cms", "submitter"), "application/yaml", file);
        String input = sent.headers().firstValue("Location").orElseThrow() + "/input";
        assertThat(server.get(input, keycloak.token("cms", "rule-author")).statusCode())
                .isEqualTo(403);
        assertThat(server.get(input, keycloak.token("cms", "trusted")).body()).isEqualTo(file);
        assertThat(server.get(input, server.adminKey()).statusCode())
                .as("a key of another team")
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void whatIsForgedOrForOthersOpensNothing() throws Exception {
        String reader = keycloak.token("cms", "reader");
        String[] parts = reader.split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String raised = parts[0] + "." + encoded(body.replace("\"reader\"", "\"admin\"")) + "." + parts[2];
        assertThat(raised).isNotEqualTo(reader);
        String unsigned = encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".";
        String mixed =
                parts[0] + "." + parts[1] + "." + keycloak.token("cms", "admin").split("\\.")[2];
        for (String token : List.of(raised, unsigned, mixed, keycloak.token("wiki", "admin"), keycloak.foreign())) {
            assertThat(server.get("/v1/limits", token).statusCode()).isEqualTo(401);
            assertThat(server.log()).doesNotContain(token);
        }
    }

    @Test
    @Order(4)
    void aTokenThatIsOverOpensNothing() throws Exception {
        HttpResponse<String> answer = server.get("/v1/limits", shortLived);
        while (answer.statusCode() == 200 && System.nanoTime() - madeAt < MOST.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(500);
            answer = server.get("/v1/limits", shortLived);
        }
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Duration.ofNanos(System.nanoTime() - madeAt)).isLessThan(MOST);
    }

    @Test
    @Order(5)
    void keysGoOnWhenTheIssuerIsGone() throws Exception {
        String made = server.post(
                        "/v1/keys", keycloak.token("cms", "admin"), JSON, "{\"name\":\"wire\",\"role\":\"reader\"}")
                .body();
        String key = new ObjectMapper().readTree(made).get("key").asText();
        String known = keycloak.token("cms", "reader");
        assertThat(server.get("/v1/limits", known).statusCode()).isEqualTo(200);
        String unseen = keycloak.token("cms", "submitter");
        keycloak.close();
        assertThat(server.get("/v1/limits", key).statusCode()).isEqualTo(200);
        assertThat(server.get("/v1/limits", unseen).statusCode())
                .as("the issuer's last keys hold on")
                .isEqualTo(200);

        server.stop();
        server = server();
        assertThat(server.get("/v1/limits", key).statusCode()).isEqualTo(200);
        HttpResponse<String> asked = server.get("/v1/limits", known);
        assertThat(asked.statusCode())
                .as("of an issuer that nobody has asked yet")
                .isEqualTo(503);
        assertThat(asked.headers().firstValue("Retry-After")).isPresent();
    }

    /** To read, to submit, to bring rules, to see keys. */
    private List<Integer> answers(String token) throws Exception {
        List<Integer> answers = new ArrayList<>();
        answers.add(server.get("/v1/verifications", token).statusCode());
        answers.add(server.post("/v1/verifications", token, "application/yaml", TestPacks.STORY)
                .statusCode());
        answers.add(server.post("/v1/rules/activations", token, JSON, "{\"packs\":[]}")
                .statusCode());
        answers.add(server.get("/v1/keys", token).statusCode());
        return answers;
    }

    private ServerProcess server() throws Exception {
        return ServerProcess.start(
                db, folder, Map.of("DESKCHECK_ISSUER", keycloak.issuer(), "DESKCHECK_AUDIENCE", "deskcheck"));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
