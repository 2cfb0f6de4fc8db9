package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.hook.FakeReceiver;
import org.deskcheck.desk.rules.TestPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Over HTTP: two sources whose names must not be shown, one of the registry and one of a dossier that names them wherever
 * it can. Who may not see such names meets them in no answer, and what is counted is the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String YAML = "application/yaml";

    /** Words of the names and ids of the two. */
    private static final Pattern NAMES = Pattern.compile("kellner|osric|\\bvane", Pattern.CASE_INSENSITIVE);

    private static final String REGISTRY = """
            deskcheck: 1
            sources:
              - {id: ledger, name: The Ledger, kind: newspaper, page: "https://example.org/1", read: 2026-01-01}
              - {id: river-board, name: River Board, kind: office, page: "https://example.org/2", read: 2026-01-01}
              - {id: vane-o, name: Osric Vane, kind: person, confidential: true, aliases: [O. Vane],
                 page: "https://example.org/3", read: 2026-01-01}
              - {id: mill, name: The Mill, kind: company, party: Osric Vane, page: "https://example.org/4", read: 2026-01-01}
            """;

    private static final String STORY = """
            deskcheck: 1
            id: lindal
            title: What Marit Kellner saw
            sources:
              - {id: kellner-m, name: Marit Kellner, kind: person, confidential: true, aliases: [M. Kellner], party: River Board}
            documents:
              - {id: notice, publisher: river-board, published: 2026-03-02, headline: Osric Vane on the flood}
              - {id: memo, publisher: Marit Kellner, published: 2026-03-02, language: en}
              - {id: story, publisher: ledger, published: 2026-03-03, story: true, headline: Marit Kellner tells}
            subjects:
              - {id: flood, name: the flood at Marit Kellner's mill}
              - {id: below, name: below the house of O. Vane}
            questions:
              - {id: houses, subject: flood, measure: flooded, scope: below}
              - {id: lost, subject: flood, measure: dead}
            interests:
              - {party: M. Kellner, matter: houses, gains: higher, why: Marit Kellner has houses there.}
            claims:
              - {id: n1, document: notice, question: houses, says: 40 houses}
              - {id: m1, document: memo, question: houses, says: 61 houses, text: "I, Marit Kellner"}
              - {id: s1, document: story, question: houses, says: 61 houses, attribution: M. Kellner, where: beside Osric Vane}
              - {id: s2, document: story, question: houses, says: 61 houses, attribution: "Osric Vane, River Board"}
              - {id: s3, document: story, question: lost, says: "7,000 people", attribution: O. Vane,
                 text: "Osric Vane said so, and M. Kellner too."}
              - {id: s4, document: story, question: lost, says: "7,000 people", attribution: The Mill}
            """;

    private static final String RECOUNT = """
            deskcheck: 1
            documents: [{id: memo-2, publisher: Marit Kellner, published: 2026-03-04}]
            claims: [{id: m2, question: houses, says: 90 houses, attribution: Osric Vane}]
            """;

    private static final String LINE = "{\"deskcheck\":1,\"sources\":[{\"id\":\"kellner-m\",\"name\":\"Marit Kellner\","
            + "\"kind\":\"person\",\"confidential\":true}],\"documents\":[{\"id\":\"story\",\"publisher\":\"ledger\","
            + "\"published\":\"2026-03-03\",\"story\":true}],\"subjects\":[{\"id\":\"flood\",\"name\":\"the flood\"}],"
            + "\"questions\":[{\"id\":\"lost\",\"subject\":\"flood\",\"measure\":\"dead\"}],\"claims\":[{\"id\":\"s1\","
            + "\"document\":\"story\",\"question\":\"lost\",\"says\":\"7 people\",\"attribution\":\"Marit Kellner\"}]}\n";

    /** What was answered to keys that may not see the names, or told to all, and how it was asked for. */
    private final List<String> answers = new ArrayList<>();

    private FakeReceiver receiver;
    private ServerProcess server;
    private ServerProcess open;
    private String admin;
    private String reader;
    private String submitter;
    private String author;
    private String plainAdmin;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        receiver = FakeReceiver.answering(FakeReceiver.status(200));
        server = start(
                folder,
                "held",
                REGISTRY,
                Map.of("DESKCHECK_HOOKS_INSIDE", "127.0.0.1:" + receiver.port(), "DESKCHECK_RATE", "1000"));
        open = start(folder, "open", REGISTRY.replace(", confidential: true", ""), Map.of());
        admin = server.adminKey();
        reader = key("reader");
        submitter = key("submitter");
        author = key("rule-author");
        plainAdmin = key("admin");
    }

    @AfterAll
    void stop() {
        server.close();
        open.close();
        receiver.close();
    }

    @Test
    void whoMayNotSeeAConfidentialSourceMeetsItsNameNowhere(@TempDir Path folder) throws Exception {
        answers.clear();
        String hook = id(post(
                "/v1/hooks", submitter, JSON_TYPE, "{\"url\":\"http://127.0.0.1:" + receiver.port() + "/\"}", 201));
        String sent = "/v1/verifications/" + id(sent(server, admin, STORY));
        verification(sent);
        String own = "/v1/verifications/" + id(post("/v1/verifications", submitter, YAML, STORY, 201));
        post(own + "/what-if", submitter, JSON_TYPE, "{\"without\":[\"river-board\"]}", 200);
        post("/v1/batch", submitter, "application/x-ndjson", LINE, 200);
        dossier("/v1/dossiers/lindal");
        get("/v1/hooks/" + hook + "/deliveries?limit=200", reader, 200);

        String pack = id(send(
                "/v1/rules/packs", author, "POST", "application/zip", TestPacks.most(folder, "most", 1, 5000), 201));
        assertThat(post("/v1/rules/packs/" + pack + "/test", author, JSON_TYPE, "", 200))
                .as("what the pack finds in what is stored")
                .contains("figures/most", "\"s3\"");
        sources();

        for (String path : List.of(
                "/v1/verifications?limit=200",
                "/v1/dossiers?limit=200",
                "/v1/changes?since=0&limit=1000",
                "/v1/rules",
                "/v1/rules/packs",
                "/v1/rules/activations",
                "/metrics")) {
            get(path, reader, 200);
        }
        get("/v1/audit?since=0&limit=200", plainAdmin, 200);
        answers.add("the hook: " + receiver.next().body());
        receiver.got.forEach(request -> answers.add("the hook: " + request.line() + request.body()));
        answers.add("the log: " + server.log());
        assertThat(answers.stream().flatMap(ConfidentialIT::named)).isEmpty();
    }

    @Test
    void aMistakeIsNotAnsweredWithTheNameThatItIsNearTo() throws Exception {
        put("/v1/dossiers/guessed", admin);
        List<String> told = new ArrayList<>();
        String party = "deskcheck: 1\nsources: [{id: x, name: Somebody, kind: person, party: %s}]\n";
        // each with a letter that is wrong, so that what is asked is not what must not be answered
        for (String near : List.of("Osric Vame", "vame-o", "O. Vame")) {
            told.add(post("/v1/verifications", submitter, YAML, party.formatted(near), 422));
        }
        for (String near : List.of("Marit Kelner", "kelner-m", "M. Kelner")) {
            told.add(post("/v1/dossiers/guessed/documents?name=a", submitter, YAML, party.formatted(near), 422));
            told.add(post(
                    "/v1/dossiers/guessed/documents?name=a",
                    submitter,
                    YAML,
                    "deskcheck: 1\nquestions: [{id: q, subject: " + near + ", measure: dead}]\n",
                    422));
        }
        told.add(post(
                "/v1/verifications",
                submitter,
                YAML,
                "deskcheck: 1\nsources: [{id: x, name: \"O  VANE\", kind: person}]\n",
                422));
        String of = "/v1/verifications/" + id(post("/v1/verifications", submitter, YAML, TestPacks.STORY, 201));
        told.add(post(of + "/what-if", submitter, JSON_TYPE, "{\"without\":[\"Osric Vame\"]}", 422));
        // a document that makes another one wrong: that one is not quoted
        String other = send(
                "/v1/dossiers/guessed/documents?name=a",
                submitter,
                "POST",
                YAML,
                "deskcheck: 1\nsources: [{id: z, name: River Board Two, kind: office, aliases: [M Kellner]}]\n"
                        .getBytes(StandardCharsets.UTF_8),
                422);
        assertThat(other).contains("1 problem in other documents, which may name confidential sources");
        told.add(other);
        assertThat(told).allSatisfy(answer -> assertThat(answer)
                .doesNotContain("kellner-m", "vane-o", "M. Kellner", "Marit Kellner", "Osric Vane", "O. Vane"));
    }

    @Test
    void whoMaySeeThemIsShownThemWhereTheServiceMeansTo() throws Exception {
        String of = "/v1/verifications/" + id(sent(server, submitter, STORY));
        assertThat(server.get(of + "/input", admin).body()).isEqualTo(STORY);
        assertThat(server.get(of + "/input", submitter).body())
                .as("who sent it")
                .isEqualTo(STORY);
        assertThat(server.get("/v1/sources?q=vane", admin).body()).contains("Osric Vane", "\"confidential\":true");
        assertThat(server.get("/v1/sources/vane-o", admin).statusCode()).isEqualTo(200);
        assertThat(server.get("/v1/sources/mill", admin).body()).contains("\"party\":\"Osric Vane\"");
        put("/v1/dossiers/shown", submitter);
        String document = JSON.readTree(server.get("/v1/dossiers/shown", admin).body())
                .at("/documents/0/name")
                .asText();
        assertThat(server.get("/v1/dossiers/shown/documents/" + document, admin).body())
                .isEqualTo(STORY);
        HttpResponse<String> without = server.post(of + "/what-if", admin, JSON_TYPE, "{\"without\":[\"Osric Vane\"]}");
        assertThat(without.statusCode()).as(without.body()).isEqualTo(200);
        // reports are for print and for all: no key is shown a name there
        assertThat(server.get(of, admin).body())
                .contains("a confidential source")
                .doesNotContain("Kellner", "Osric");
    }

    @Test
    void whatIsCountedIsTheSameWithTheNamesAndWithout() throws Exception {
        JsonNode held = report(sent(server, admin, STORY));
        JsonNode shown = report(sent(open, open.adminKey(), STORY.replace(", confidential: true", "")));
        assertThat(shown.toString()).contains("Marit Kellner", "Osric Vane");
        assertThat(counted(held)).isEqualTo(counted(shown)).hasSizeGreaterThan(12);
    }

    /** Where an answer names one of the two, with the words around. */
    private static Stream<String> named(String answer) {
        return NAMES.matcher(answer)
                .results()
                .map(found -> answer.substring(0, Math.min(90, answer.indexOf(':'))) + ": …"
                        + answer.substring(
                                Math.max(0, found.start() - 70), Math.min(answer.length(), found.end() + 20)));
    }

    /** Verdicts, how many origins, figures and findings, and no words. */
    private static List<String> counted(JsonNode report) {
        List<String> counted = new ArrayList<>();
        report.get("claims")
                .forEach(claim -> counted.add(String.join(
                        " ",
                        claim.get("id").asText(),
                        claim.get("consistency").asText(),
                        claim.get("provenance").asText(),
                        claim.get("interest").asText(),
                        claim.get("origins").size() + " origins",
                        claim.at("/grade/reliability").asText()
                                + claim.at("/grade/credibility").asText())));
        report.get("findings")
                .forEach(finding -> counted.add(finding.get("rule").asText() + " "
                        + finding.get("level").asText() + " "
                        + finding.get("claim").asText()));
        report.get("questions").forEach(question -> question.get("positions")
                .forEach(position -> counted.add(position.get("value").asText()
                        + position.get("claims")
                        + position.get("origins").asInt())));
        counted.add(report.get("summary").toString());
        counted.sort(String::compareTo);
        return counted;
    }

    private void verification(String path) throws Exception {
        String whole = get(path, reader, 200);
        get(path + "/report", reader, 200);
        get(path + "/findings?limit=200", reader, 200);
        for (JsonNode finding : report(whole).get("findings")) {
            String at = path + "/findings/" + finding.get("id").asText() + "/explanation";
            get(at, reader, 200);
        }
        post(path + "/what-if", reader, JSON_TYPE, "{\"set\":{\"s1\":\"40 houses\"},\"asOf\":\"2026-03-05\"}", 200);
        post(path + "/what-if", reader, JSON_TYPE, "{\"without\":[\"river-board\"]}", 403);
        post(path + "/repeat", reader, JSON_TYPE, "", 200);
        get(path + "/input", submitter, 403);
        get(path + "/input", reader, 403);
    }

    private void dossier(String path) throws Exception {
        send(path, submitter, "PUT", YAML, STORY.getBytes(StandardCharsets.UTF_8), 201);
        HttpResponse<InputStream> events = HttpClient.newHttpClient()
                .send(
                        server.request(path + "/events", reader)
                                .header("Last-Event-ID", "0")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            post(path + "/documents?name=recount", submitter, YAML, RECOUNT, 200);
            server.post(
                    path + "/waivers",
                    admin,
                    JSON_TYPE,
                    "{\"claim\":\"s1\",\"rule\":\"lineage/single-origin\",\"reason\":\"Marit Kellner rang.\"}");
            for (String line = lines.readLine();
                    line != null && !line.contains("\"cause\":\"waiver-added\"");
                    line = lines.readLine()) {
                answers.add("an event: " + line);
            }
        }
        JsonNode dossier = JSON.readTree(get(path, reader, 200));
        for (JsonNode document : dossier.get("documents")) {
            get(path + "/documents/" + document.get("name").asText(), submitter, 403);
        }
        get(path + "/history", reader, 200);
        for (String question : List.of("houses", "lost")) {
            get(path + "/questions/" + question + "/timeline", reader, 200);
        }
        get(path + "/waivers", reader, 200);
        verification("/v1/verifications/" + dossier.get("verification").asText());
    }

    private void sources() throws Exception {
        for (String words : List.of("", "van", "osr", "o.")) {
            get("/v1/sources?q=" + words, reader, 200);
        }
        assertThat(server.get("/v1/sources/vane-o", reader).statusCode()).isEqualTo(404);
        get("/v1/sources/mill", reader, 200);
    }

    private static ServerProcess start(Path folder, String name, String registry, Map<String, String> environment)
            throws Exception {
        Path own = Files.createDirectory(folder.resolve(name));
        Map<String, String> variables = new TreeMap<>(environment);
        variables.put(
                "DESKCHECK_REGISTRY",
                Files.writeString(own.resolve("registry.yaml"), registry).toString());
        return ServerProcess.start(Stores.SQLITE.address(own), own, variables);
    }

    private String key(String role) throws Exception {
        String made = server.post("/v1/keys", admin, JSON_TYPE, "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"}")
                .body();
        return JSON.readTree(made).get("key").asText();
    }

    private static String sent(ServerProcess to, String key, String file) throws Exception {
        HttpResponse<String> answer = to.post("/v1/verifications", key, YAML, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private void put(String dossier, String key) throws Exception {
        HttpResponse<String> answer = server.send(
                server.request(dossier, key).header("Content-Type", YAML).PUT(BodyPublishers.ofString(STORY)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String get(String path, String key, int status) throws Exception {
        return kept("GET " + path, server.get(path, key), status);
    }

    private String post(String path, String key, String type, String body, int status) throws Exception {
        return kept("POST " + path, server.post(path, key, type, body), status);
    }

    private String send(String path, String key, String method, String type, byte[] body, int status) throws Exception {
        HttpRequest.Builder request =
                server.request(path, key).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body));
        return kept(method + " " + path, server.send(request), status);
    }

    private String kept(String asked, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(asked + ": " + answer.body()).isEqualTo(status);
        answers.add(asked + ": " + answer.headers().map() + answer.body());
        return answer.body();
    }

    private static String id(String answer) throws Exception {
        return JSON.readTree(answer).get("id").asText();
    }

    private static JsonNode report(String answer) throws Exception {
        return JSON.readTree(answer).get("report");
    }
}
