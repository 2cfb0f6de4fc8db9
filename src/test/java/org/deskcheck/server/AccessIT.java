package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.access.LocalIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may, over HTTP: nothing is open but health, and what a caller may is what its key or token says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {

    private static final String JSON = "application/json";
    private static final Pattern SECRET = Pattern.compile("\"key\":\"(dk_[^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final LocalIssuer issuer = new LocalIssuer();
    private final RSAKey signing = issuer.rsa("k1");
    private ServerProcess server;
    private String admin;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = ServerProcess.start(
                Stores.SQLITE.address(folder),
                folder,
                Map.of("DESKCHECK_ISSUER", issuer.address(), "DESKCHECK_AUDIENCE", LocalIssuer.AUDIENCE));
        admin = server.adminKey();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        issuer.close();
    }

    @Test
    void nothingIsOpenButHealth() throws Exception {
        assertThat(server.get("/health/live", "").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready", "").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/",
                "/v1/keys",
                "/v1/audit",
                "/v1/audit/verify",
                "/v1/limits",
                "/v1/nothing",
                "/metrics",
                "/q/metrics",
                "/q/health",
                "/q/dev",
                "/health",
                "/health/live/",
                "/health/live;v=1",
                "/health/%6cive",
                "/health/live/..%2f..%2fv1/keys",
                "//v1/keys",
                "/health/live/../../v1/keys")) {
            String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 401 ")
                    .contains("WWW-Authenticate: Bearer realm=\"deskcheck\"");
        }
    }

    @Test
    void whatOpensNothingIsToldNoMoreThanThat() throws Exception {
        for (String key : List.of("dk_", "dk_" + "A".repeat(43), "x", "..", admin + "x", admin.substring(1))) {
            HttpResponse<String> answer = server.get("/v1/limits", key);
            assertThat(answer.statusCode()).as(key).isEqualTo(401);
            assertThat(answer.body())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unknown caller\",\"status\":401,"
                            + "\"detail\":\"the API key or bearer token opens nothing\","
                            + "\"errors\":[{\"message\":\"the API key or bearer token opens nothing\"}]}");
        }
        HttpResponse<String> basic = server.send(server.request("/v1/limits", "")
                .header("Authorization", "Basic " + admin)
                .GET());
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(server.get("/v1/limits?key=" + admin, "").statusCode())
                .as("a key in an address, where logs have it")
                .isEqualTo(401);
    }

    @Test
    void aKeyIsMadeUsedSeenAndTaken() throws Exception {
        HttpResponse<String> made = server.post(
                "/v1/keys", admin, JSON, "{\"name\":\"wire script\",\"role\":\"submitter\",\"team\":\"wire\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String id = find(ID, made.body());
        String key = find(SECRET, made.body());
        assertThat(made.headers().firstValue("Location")).contains("/v1/keys/" + id);
        assertThat(server.get("/v1/limits", key).statusCode()).isEqualTo(200);
        assertThat(server.get("/v1/keys", admin).body()).contains(id).doesNotContain(key);

        assertThat(server.get("/v1/keys", key).statusCode()).isEqualTo(403);
        assertThat(server.get("/v1/audit", key).statusCode()).isEqualTo(403);
        assertThat(server.get("/v1/audit/verify", key).statusCode()).isEqualTo(403);
        assertThat(server.post("/v1/keys", key, JSON, "{\"name\":\"x\",\"role\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send(server.request("/v1/keys/" + id, key).DELETE()).statusCode())
                .isEqualTo(403);

        assertThat(server.send(server.request("/v1/keys/" + id, admin).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(server.get("/v1/limits", key).statusCode()).isEqualTo(401);
        assertThat(server.get("/v1/audit?limit=200", admin).body())
                .contains(
                        "\"action\":\"key-created\",\"object\":\"" + id,
                        "\"action\":\"key-revoked\",\"object\":\"" + id);
        assertThat(server.get("/v1/audit/verify", admin).body()).startsWith("{\"whole\":true,\"entries\":");
    }

    @Test
    void anAdminOfATeamSeesAndTakesNoOtherTeamsKeys() throws Exception {
        String news = make("news", "admin");
        HttpResponse<String> sports =
                server.post("/v1/keys", admin, JSON, "{\"name\":\"s\",\"role\":\"reader\",\"team\":\"sports\"}");
        String id = find(ID, sports.body());
        assertThat(server.get("/v1/keys", news).body()).doesNotContain(id);
        assertThat(server.send(server.request("/v1/keys/" + id, news).DELETE()).statusCode())
                .isEqualTo(404);
        assertThat(server.get("/v1/audit?limit=200", news).body()).doesNotContain(id);
        assertThat(server.get("/v1/limits", find(SECRET, sports.body())).statusCode())
                .isEqualTo(200);
        assertThat(server.post("/v1/keys", news, JSON, "{\"name\":\"s\",\"role\":\"reader\",\"team\":\"sports\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post("/v1/keys", news, JSON, "{\"name\":\"s\",\"role\":\"reader\"}")
                        .body())
                .contains("\"team\":\"news\"");
    }

    @Test
    void aBodyHasTheFieldsThatItMayHaveAndNoOther() throws Exception {
        HttpResponse<String> wrong = server.post(
                "/v1/keys",
                admin,
                JSON,
                "{\"role\":\"root\",\"id\":\"k1\",\"created\":\"2020-01-01\",\"confidential\":\"yes\",\"expires\":\"soon\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Pattern.compile("\"pointer\":\"([^\"]+)\"")
                        .matcher(wrong.body())
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("/name", "/role", "/confidential", "/expires", "/id", "/created");
        for (String malformed : List.of(
                "", "x", "[]", "null", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}", "{\"name\":" + "[".repeat(2000))) {
            assertThat(server.post("/v1/keys", admin, JSON, malformed).statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
        assertThat(server.post("/v1/keys", admin, "text/plain", "{}").statusCode())
                .isEqualTo(415);
        assertThat(server.get("/v1/keys?limit=201", admin).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/audit?since=-1", admin).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/audit?snce=1", admin).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenOfTheIssuerOpensAndAForgedOneDoesNot() throws Exception {
        String token = LocalIssuer.signed(
                signing,
                JWSAlgorithm.RS256,
                issuer.claims(Instant.now()).claim("deskcheck_role", "admin").build());
        assertThat(server.get("/v1/limits", token).statusCode()).isEqualTo(200);
        HttpResponse<String> made =
                server.post("/v1/keys", token, JSON, "{\"name\":\"by a person\",\"role\":\"reader\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"team\":\"news\"");
        assertThat(server.get("/v1/audit?limit=200", token).body()).contains("\"caller\":\"oidc:eva\"");
        assertThat(server.get("/v1/limits", token.substring(0, token.length() - 8) + "AAAAAAAA")
                        .statusCode())
                .isEqualTo(401);
        String roleless = LocalIssuer.signed(
                signing,
                JWSAlgorithm.RS256,
                issuer.claims(Instant.now()).claim("deskcheck_role", null).build());
        assertThat(server.get("/v1/limits", roleless).statusCode()).isEqualTo(403);
        // the body of a request waits while its token is read
        String other = LocalIssuer.signed(
                signing,
                JWSAlgorithm.RS256,
                issuer.claims(Instant.now())
                        .subject("ida")
                        .claim("deskcheck_role", "admin")
                        .build());
        assertThat(server.post("/v1/keys", other, JSON, "{\"name\":\"" + "n".repeat(60_000) + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(server.log()).doesNotContain(token).doesNotContain(token.split("\\.")[2]);
    }

    @Test
    void everyAnswerHasItsIdAndHeadersThatKeepBrowsersOut() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                server.get("/health/live", ""),
                server.get("/v1/limits", ""),
                server.get("/v1/limits", admin),
                server.get("/v1/nothing", admin),
                server.post("/v1/keys", admin, JSON, "x")));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.headers().map())
                    .as(answer.uri() + " " + answer.statusCode())
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("cache-control", List.of("no-store"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsEntry(
                            "content-security-policy",
                            List.of("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                    .containsKey("x-request-id")
                    .doesNotContainKey("access-control-allow-origin")
                    .doesNotContainKey("server");
        }
        HttpResponse<String> foreign = server.send(server.request("/v1/limits", admin)
                .header("Origin", "https://elsewhere.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void anIdOfARequestIsTakenWhereItIsSaneAndStandsInTheLog() throws Exception {
        HttpResponse<String> named = server.send(server.request("/v1/limits", "dk_wrong")
                .header("X-Request-Id", "cms-4711.a_b")
                .GET());
        assertThat(named.headers().firstValue("X-Request-Id")).contains("cms-4711.a_b");
        assertThat(server.log()).contains("\"requestId\":\"cms-4711.a_b\"");
        for (String strange : List.of("a b", "<script>", "x".repeat(65), "\u00e9", "a\",\"level\":\"x")) {
            String raw = server.raw(
                    "GET /v1/limits HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-Id: " + strange + "\r\n\r\n");
            assertThat(raw).as(strange).containsPattern("X-Request-Id: [0-9a-f]{8}-[0-9a-f-]{27}\r\n");
        }
    }

    @Test
    void neitherKeysNorWhatWasTriedAsOneIsInTheLog() throws Exception {
        String key = make("news", "reader");
        String tried = "dk_tried" + "Z".repeat(38);
        server.get("/v1/limits", key);
        server.get("/v1/limits", tried);
        assertThat(server.log()).doesNotContain(key).doesNotContain(tried);
        assertThat(server.log().split(Pattern.quote(admin), -1))
                .as("the first key, the one time")
                .hasSize(2);
    }

    @Test
    void aRefusedRequestWithALargeBodyGetsItsAnswer() throws Exception {
        HttpResponse<String> answer = server.post("/v1/keys", "dk_wrong", JSON, "x".repeat(5_000_000));
        assertThat(answer.statusCode()).isIn(401, 429);
        // one connection: the next request on it is answered too
        String refusedThenAsked = server.raw("POST /v1/keys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + admin
                + "\r\nContent-Type: application/json\r\nContent-Length: 500000\r\n\r\n" + "x".repeat(500_000)
                + "GET /v1/limits HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + admin
                + "\r\nConnection: close\r\n\r\n");
        assertThat(refusedThenAsked).startsWith("HTTP/1.1 413 ").contains("\"perSecond\":");
        // the head alone, with a body that never comes: the connection is not held for ever
        long begun = System.nanoTime();
        String refused = server.raw("POST /v1/keys HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{");
        assertThat(refused).startsWith("HTTP/1.1 4");
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain(@TempDir Path folder) throws Exception {
        try (ServerProcess slow =
                ServerProcess.start(Stores.SQLITE.address(folder), folder, Map.of("DESKCHECK_RATE", "1"))) {
            String key = slow.adminKey();
            HttpResponse<String> first = slow.get("/v1/limits", key);
            assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"caller\";q=2;w=2");
            assertThat(first.headers().firstValue("RateLimit")).contains("\"caller\";r=1;t=1");
            HttpResponse<String> last = first;
            for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
                last = slow.get("/v1/limits", key);
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).contains("1");
            assertThat(last.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(left -> assertThat(left).startsWith("\"caller\";r=0;t="));
            assertThat(last.body()).contains("\"title\":\"Too many requests\"");
            assertThat(slow.get("/health/live", "").statusCode()).isEqualTo(200);
            for (int i = 0; i < 40; i++) {
                last = slow.get("/v1/limits", "dk_wrong");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private String make(String team, String role) throws Exception {
        return find(
                SECRET,
                server.post(
                                "/v1/keys",
                                admin,
                                JSON,
                                "{\"name\":\"t\",\"role\":\"" + role + "\",\"team\":\"" + team + "\"}")
                        .body());
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
