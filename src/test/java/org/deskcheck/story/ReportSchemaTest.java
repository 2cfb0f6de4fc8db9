package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.Bulk;
import org.deskcheck.Verification;
import org.deskcheck.fact.Standing;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Schema;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are of the form that docs/schema/report.schema.json publishes, and it leaves no key without a word on it. */
class ReportSchemaTest {

    private static final String TEXT = Schema.text("report");
    private static final JsonNode SCHEMA = json(TEXT);
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI HERE = VALIDATOR.registerSchema(TEXT);

    private static final String TABLE = """
            {"id": "r1", "event": "flood", "question": "dead in Lindal", "value": {"operator": ">=", "min": 3, "max": null, "unit": "people", "qualifier": "dead"}, "publisher": "River Board", "published": "2026-03-02", "attributed_to": "", "complete": true}
            {"id": "r2", "event": "flood", "question": "dead in Lindal", "value": {"operator": "around-ish", "min": 5, "max": null, "unit": "people", "qualifier": "dead"}, "publisher": "The Ledger", "published": "2026-03-03", "attributed_to": "Reuters citing River Board"}
            {"id": "r3", "event": "flood", "question": "dead in Lindal", "value": {"operator": "=", "min": 0, "max": 0, "unit": "people", "qualifier": "dead"}, "publisher": "The Herald", "published": "2026-03-03", "attributed_to": "residents", "denies": ["r1"], "denies_as": "value"}
            """;

    @Test
    void theReportOnTheReferenceStoryIsOfThatForm() {
        assertThat(errors(SameReport.tree(Reference.REPORT))).isEmpty();
    }

    @Test
    void theReportOnAFlatTableIsOfThatForm() {
        Verification verification = Reference.DESKCHECK.verify(
                Reference.only(Reference.DESKCHECK.read(TABLE, "table.jsonl", Format.JSON_LINES)));
        assertThat(verification.report().problems()).isNotEmpty();
        assertThat(verification.ndjson().lines()).hasSize(1);
        assertThat(errors(json(verification.ndjson()))).isEmpty();
    }

    @Test
    void whatStandsForADossierThatCannotBeReadIsOfTheFormBeside() throws IOException {
        List<String> lines = new ArrayList<>();
        Bulk.of(Reference.DESKCHECK)
                .verify(
                        new ByteArrayInputStream("{}\n{\"deskcheck\": 1,".getBytes(StandardCharsets.UTF_8)),
                        "in.jsonl",
                        line -> new String(line.ndjson(), StandardCharsets.UTF_8),
                        lines::add);
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(errors(json(line))).isNotEmpty();
            assertThat(VALIDATOR
                            .validate(URI.create(HERE + "#/$defs/unread"), line)
                            .getErrors())
                    .isEmpty();
        });
    }

    @Test
    void theReportOnWaivedFindingsIsOfThatForm(@TempDir Path folder) {
        Map<String, String> files = Reference.files();
        files.put("waived.yaml", """
                deskcheck: 1
                waive:
                  - {rule: drift/bound-changed, claim: "13", reason: the desk knows, by: the night editor, until: 2030-01-01}
                  - {rule: attribution/missing, reason: it is known}
                """);
        Report report = Reference.report(files, folder);
        assertThat(report.summary().findings()).containsEntry("waived", 8);
        assertThat(errors(SameReport.tree(report))).isEmpty();
    }

    @Test
    void theReportsOnAllEditedStoriesAreOfThatForm(@TempDir Path folder) {
        List<StoryCase> cases = StoryCasesTest.mutations().toList();
        for (int i = 0; i < cases.size(); i++) {
            Report report = Reference.report(cases.get(i).files(), folder.resolve("case-" + i));
            assertThat(errors(SameReport.tree(report))).as("%s", cases.get(i)).isEmpty();
        }
    }

    @Test
    void aKeyThatItDoesNotListIsRefused() {
        JsonNode report = SameReport.tree(Reference.REPORT);
        ((ObjectNode) report.path("claims").get(0)).put("truth", "probably true");
        assertThat(errors(report)).isNotEmpty();
    }

    @Test
    void itListsTheWordsThatVerdictsHave() {
        Report.Summary summary = Reference.REPORT.summary();
        JsonNode claim = SCHEMA.path("properties").path("claims").path("items").path("properties");
        assertThat(words(SCHEMA.path("$defs").path("consistency")))
                .containsExactlyElementsOf(summary.byConsistency().keySet());
        assertThat(words(claim.path("provenance")))
                .containsExactlyElementsOf(summary.byProvenance().keySet());
        assertThat(words(claim.path("interest")))
                .containsExactlyElementsOf(Arrays.stream(Standing.values())
                        .map(ReportSchemaTest::camel)
                        .toList());
        JsonNode counted = SCHEMA.path("properties").path("summary").path("properties");
        assertThat(counted.path("byConsistency").path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(summary.byConsistency().keySet());
        assertThat(counted.path("byProvenance").path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(summary.byProvenance().keySet());
    }

    @Test
    void everyObjectIsClosedAndEveryKeyIsDescribed() {
        List<String> faults = new ArrayList<>();
        look("", SCHEMA, faults);
        assertThat(faults).isEmpty();
    }

    private static void look(String path, JsonNode node, List<String> faults) {
        if (node.has("properties")) {
            if (!node.path("additionalProperties").isBoolean()
                    || node.path("additionalProperties").asBoolean()) {
                faults.add(path + " is open");
            }
            node.path("properties").properties().forEach(field -> {
                if (field.getValue().path("description").asText().isEmpty()) {
                    faults.add(path + "/" + field.getKey() + " has no description");
                }
                look(path + "/" + field.getKey(), field.getValue(), faults);
            });
        }
        if (node.has("items")) {
            look(path + "/items", node.path("items"), faults);
        }
        node.path("$defs").properties().forEach(def -> look(path + "/$defs/" + def.getKey(), def.getValue(), faults));
    }

    private static List<String> errors(JsonNode report) {
        return VALIDATOR.validate(HERE, report.toString()).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static List<String> words(JsonNode schema) {
        return Stream.of(schema.path("enum"))
                .flatMap(list -> {
                    List<String> words = new ArrayList<>();
                    list.forEach(word -> words.add(word.asText()));
                    return words.stream();
                })
                .toList();
    }

    private static String camel(Standing standing) {
        String[] words = standing.name().toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}
