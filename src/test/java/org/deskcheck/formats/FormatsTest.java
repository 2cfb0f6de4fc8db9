package org.deskcheck.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The forms in which machines read a run, held to what is published of them. */
class FormatsTest {

    private static final Path HOME = Path.of("src/test/resources/org/deskcheck/formats");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Validator SARIF = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private static final URI SARIF_SCHEMA = SARIF.registerSchema(text(HOME.resolve("sarif-schema-2.1.0.json")));

    private static final Verification VERIFIED = verified(HOME.resolve("dossier.yaml"));

    @ParameterizedTest
    @CsvSource({"sarif, expected.sarif", "junit, expected.xml", "github, expected.txt"})
    void aDossierWithAFindingOfEachWeightIsWrittenAsExpected(String format, String file) throws IOException {
        Run whole = VERIFIED.run();
        List<String> named =
                whole.notices().stream().map(Run.Notice::rule).distinct().toList();
        // the rules that found something alone, so that a rule more changes nothing here
        Run run = new Run(
                whole.command(),
                "1.2.3",
                whole.rules().stream().filter(rule -> named.contains(rule.id())).toList(),
                whole.changes(),
                whole.suites(),
                whole.problems(),
                whole.incomplete());
        String written =
                switch (format) {
                    case "sarif" -> SarifFormat.of(run);
                    case "junit" -> JUnitFormat.of(run, notice -> notice.atLeast(Level.WARNING));
                    default -> GitHubFormat.of(run);
                };
        if (WRITE) {
            Files.writeString(HOME.resolve(file), written);
        }
        assertThat(written).as("with -Dgolden.write=true it is written anew").isEqualTo(text(HOME.resolve(file)));
    }

    @Test
    void theExpectedFilesHaveAllThatTheyAreToShow() {
        assertThat(VERIFIED.run().notices().stream()
                        .map(notice -> notice.waiver().isPresent() ? "waived" : notice.weight())
                        .distinct())
                .contains("error", "warning", "note", "review", "waived");
        assertThat(VERIFIED.junit("note")).contains("]]&gt;", "&amp;", "𝒳");
    }

    @Test
    void aConfidentialSourceIsNamedInNone() {
        for (String written : List.of(VERIFIED.sarif(), VERIFIED.junit("note"), VERIFIED.github())) {
            assertThat(written).contains("confidential source").doesNotContain("Tilda", "Marrow", "engineer");
        }
    }

    static Stream<Run> runs() {
        return Stream.of(
                VERIFIED.run(),
                Run.of(List.of(
                        VERIFIED.run(),
                        verified(Path.of("claims/north-korea-floods")).run())),
                new Run("lint", "development", List.of(), List.of(), List.of(), List.of(), List.of()),
                awkward());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatIsWrittenIsOfThePublishedForm(Run run) throws Exception {
        assertThat(sarifErrors(SarifFormat.of(run))).isEmpty();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(HOME.resolve("junit.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(JUnitFormat.of(run, notice -> true))));
        assertThat(GitHubFormat.of(run).lines())
                .allMatch(line -> line.matches("::(error|warning|notice) [a-zA-Z]+=[^:]*::.*"));
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        String sarif = VERIFIED.sarif();
        assertThat(sarifErrors(sarif.replaceFirst("\"kind\" : \"fail\"", "\"kind\" : \"bad\"")))
                .isNotEmpty();
        assertThat(sarifErrors(sarif.replaceFirst("\"startLine\" : \\d+", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(sarifErrors(sarif.replace("\"ruleIndex\"", "\"rulesIndex\"")))
                .isNotEmpty();
    }

    /** What code scanning asks for: docs.github.com, "SARIF support for code scanning". */
    @Test
    void everyResultHasWhatGitHubAsksFor() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(VERIFIED.sarif()).path("runs").path(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        assertThat(rules).hasSize((int) Bundle.house().rules().stream()
                .filter(RuleInfo::finds)
                .map(RuleInfo::id)
                .distinct()
                .count());
        for (JsonNode rule : rules) {
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertThat(rule.path(text).path("text").asText()).as(text).isNotEmpty();
            }
            assertThat(rule.path("help").path("markdown").asText()).isNotEmpty();
            assertThat(rule.path("properties").path("tags")).hasSizeBetween(1, 10);
            assertThat(rule.path("properties").path("problem.severity").asText())
                    .isIn("error", "warning", "recommendation");
        }
        assertThat(run.path("results")).isNotEmpty();
        for (JsonNode result : run.path("results")) {
            assertThat(rules.path(result.path("ruleIndex").asInt()).path("id").asText())
                    .isEqualTo(result.path("ruleId").asText());
            assertThat(result.path("message").path("text").asText()).isNotEmpty();
            assertThat(result.path("locations")).hasSize(1);
            JsonNode physical = result.path("locations").path(0).path("physicalLocation");
            assertThat(physical.path("artifactLocation").path("uri").asText())
                    .isEqualTo("src/test/resources/org/deskcheck/formats/dossier.yaml");
            assertThat(physical.path("region").fieldNames())
                    .toIterable()
                    .containsExactly("startLine", "startColumn", "endLine", "endColumn");
            assertThat(result.path("partialFingerprints")
                            .path("primaryLocationLineHash")
                            .asText())
                    .hasSize(64);
            assertThat(result.path("level").asText().equals("none"))
                    .isEqualTo(!result.path("kind").asText().equals("fail"));
        }
    }

    @Test
    void whatIsBeyondGitHubsLimitsIsLeftOutAndTold() throws IOException {
        Run.Notice note = notice("a/b", Level.NOTE, "one of many", List.of());
        List<Run.Notice> many = new ArrayList<>(
                IntStream.range(0, 25_000).mapToObj(i -> note).collect(Collectors.toCollection(ArrayList::new)));
        many.add(notice(
                "a/b",
                Level.ERROR,
                "the worst",
                IntStream.range(0, 1_200)
                        .mapToObj(i -> new Run.Beside("other", "a claim", Optional.of(Place.at("a.yaml", i + 1, 1))))
                        .toList()));
        String sarif = SarifFormat.of(run(many, List.of(), List.of()));
        JsonNode run = new ObjectMapper().readTree(sarif).path("runs").path(0);
        assertThat(run.path("results")).hasSize(25_000);
        assertThat(run.path("results").path(0).path("message").path("text").asText())
                .isEqualTo("the worst.");
        assertThat(run.path("results").path(0).path("relatedLocations")).hasSize(999);
        assertThat(run.path("invocations")
                        .path(0)
                        .path("toolExecutionNotifications")
                        .findValuesAsText("text"))
                .containsExactly(
                        "1 of 25001 results are left out, the least grave: a run has at most 25000",
                        "201 places beside a result of a/b are left out: a result has at most 1000");
    }

    @Test
    void whatGitHubDoesNotShowIsCountedInTheLastNotice() {
        List<Run.Notice> many = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> many.add(notice("a/b", Level.ERROR, "error " + i, List.of())));
        IntStream.range(0, 10).forEach(i -> many.add(notice("a/b", Level.WARNING, "warning " + i, List.of())));
        IntStream.range(0, 10).forEach(i -> many.add(notice("a/b", Level.NOTE, "note " + i, List.of())));
        List<String> lines =
                GitHubFormat.of(run(many, List.of(), List.of())).lines().toList();
        assertThat(lines).hasSize(30);
        assertThat(lines.stream().filter(line -> line.startsWith("::error "))).hasSize(10);
        assertThat(lines.stream().filter(line -> line.startsWith("::notice "))).hasSize(10);
        assertThat(lines.get(29))
                .isEqualTo("::notice title=deskcheck lint::not shown here: 2 errors, 1 notice. GitHub shows 10 of each "
                        + "kind; the formats text and sarif have them all.");
    }

    @Test
    void workflowCommandsAreEscaped() {
        Run run = run(
                List.of(new Run.Notice(
                        "a/b",
                        Level.ERROR,
                        Kind.FAIL,
                        "50 %: this,\r\nthat\u001b[31m",
                        "",
                        Optional.of(new Place("a,b:c%.yaml", 3, 4, 3, 9)),
                        List.of(),
                        "",
                        Optional.empty())),
                List.of(),
                List.of());
        assertThat(GitHubFormat.of(run))
                .isEqualTo("::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=4,endColumn=9,title=a/b::50 %25: this,"
                        + "%0D%0Athat\\u001b[31m\n");
    }

    @Test
    void whatXmlCannotHoldIsShownAsWhatItIs() throws Exception {
        Document xml = xml(JUnitFormat.of(awkward(), notice -> true));
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("A <b> & \"c\" ]]>\n\\u0007 \\ud83d \\uffff 𝄞");
        assertThat(failure.getTextContent()).contains("A <b> & \"c\" ]]>\n\\u0007 \\ud83d \\uffff 𝄞");
        Element error = (Element) xml.getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("message")).isEqualTo("it does not compile");
        assertThat(xml.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("5");
        assertThat(xml.getDocumentElement().getAttribute("errors")).isEqualTo("2");
    }

    @Test
    void whatWasCutShortIsAnErrorInEach() throws Exception {
        Run run = run(List.of(), List.of(), List.of("time was used up"));
        assertThat(xml(JUnitFormat.of(run, notice -> true))
                        .getElementsByTagName("error")
                        .getLength())
                .isEqualTo(1);
        assertThat(GitHubFormat.of(run)).startsWith("::error title=deskcheck lint::not complete: time was used up");
        assertThat(SarifFormat.of(run)).contains("\"executionSuccessful\" : false", "not complete: time was used up");
    }

    @ParameterizedTest
    @CsvSource({
        "claims/a b.yaml,          claims/a%20b.yaml, true",
        "/work/desk/claims/a.yaml, claims/a.yaml,     true",
        "./claims/../x/ü.yaml,     x/%C3%BC.yaml,     true",
        "/elsewhere/a.yaml,        file:///elsewhere/a.yaml, false",
        "../b.yaml,                file:///work/b.yaml,      false",
        "a:b.yaml,                 a%3Ab.yaml,        true",
    })
    void filesAreNamedFromTheFolder(String file, String uri, boolean relative) throws IOException {
        Run run = run(
                        List.of(new Run.Notice(
                                "a/b",
                                Level.NOTE,
                                Kind.FAIL,
                                "it",
                                "",
                                Optional.of(Place.at(file, 1, 1)),
                                List.of(),
                                "",
                                Optional.empty())),
                        List.of(),
                        List.of())
                .below(Path.of("/work/desk"));
        JsonNode artifact = new ObjectMapper().readTree(SarifFormat.of(run)).findPath("artifactLocation");
        assertThat(artifact.path("uri").asText()).isEqualTo(uri);
        assertThat(artifact.has("uriBaseId")).isEqualTo(relative);
    }

    @Test
    void bracketsAndBracesThatSarifWouldReadAreEscaped() {
        assertThat(VERIFIED.sarif()).contains("\"cited: more than 1,237 vehicles");
        Run run = run(
                List.of(notice("a/b", Level.NOTE, "see [sic](1) in {0}, [sic] {x}", List.of())), List.of(), List.of());
        assertThat(SarifFormat.of(run)).contains("\"see \\\\[sic\\\\](1) in {{0}}, [sic] {x}.\"");
    }

    /** Characters that a form cannot hold, a case of each outcome, changed levels, a problem. */
    private static Run awkward() {
        Run.Notice bad = notice("a/b", Level.ERROR, "A <b> & \"c\" ]]>\n\u0007 \ud83d \uffff 𝄞", List.of());
        Run.Notice waived = new Run.Notice(
                "a/b",
                Level.WARNING,
                Kind.FAIL,
                "it is so",
                "",
                Optional.empty(),
                List.of(),
                "ab",
                Optional.of(new Run.Waiver("we know\u0001", Optional.of(Place.at("w.yaml", 2, 3)))));
        return new Run(
                "test",
                "1.0.0-rc.1",
                List.of(new Run.Rule(
                        "a/b",
                        Level.ERROR,
                        Kind.FAIL,
                        "Title *x*.",
                        "",
                        "",
                        Optional.of("https://example.org/a"),
                        List.of())),
                List.of(new Levels.Change("a/b", "error", "warning"), new Levels.Change("c/d", "note", "off")),
                List.of(new Run.Suite(
                        "page",
                        "A page",
                        Optional.of("rules/a/b.md"),
                        List.of(
                                Run.Case.checked("1", "one", List.of(bad)),
                                Run.Case.checked("2", "two", List.of(waived)),
                                Run.Case.checked("3", "", List.of()),
                                new Run.Case("4", "four", Run.State.BROKEN, "it does not compile", List.of())))),
                List.of(Problem.at(Place.at("a b.yaml", 1, 1), "/x", "`x` is empty", "write it")),
                List.of("time was used up"));
    }

    private static Run run(List<Run.Notice> notices, List<Problem> problems, List<String> incomplete) {
        return new Run(
                "lint",
                "1.0.0",
                List.of(),
                List.of(),
                List.of(new Run.Suite(
                        "suite", "Suite", Optional.empty(), List.of(Run.Case.checked("case", "Case", notices)))),
                problems,
                incomplete);
    }

    private static Run.Notice notice(String rule, Level level, String message, List<Run.Beside> beside) {
        return new Run.Notice(
                rule,
                level,
                Kind.FAIL,
                message,
                "",
                Optional.of(Place.at("a.yaml", 1, 1)),
                beside,
                "",
                Optional.empty());
    }

    private static List<String> sarifErrors(String sarif) {
        return SARIF.validate(SARIF_SCHEMA, sarif).getErrors().stream()
                .map(Error::toString)
                .toList();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Verification verified(Path path) {
        Deskcheck deskcheck = Deskcheck.houseRules();
        return deskcheck.verify(deskcheck.read(path).orThrow().get(0));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
