package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.Running;
import org.deskcheck.Verification;
import org.deskcheck.read.Registries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final String STORY = "claims/north-korea-floods";
    private static final Path DOSSIERS = Path.of("src/test/resources/org/deskcheck/cli");
    private static final String NOTE = DOSSIERS + "/note.yaml";
    private static final String WARNING = DOSSIERS + "/warning.yaml";
    private static final String ERROR = DOSSIERS + "/error.yaml";

    @ParameterizedTest
    @CsvSource({
        "note,           , 0",
        "note,    WARNING, 0",
        "note,    note   , 1",
        "warning,        , 0",
        "warning, error  , 0",
        "warning, WARNING, 1",
        "warning, note   , 1",
        "error,          , 1",
        "error,   error  , 1",
        "error,   note   , 1",
    })
    void theExitCodeIsOneFromTheLevelOn(String worst, String level, int exit) {
        String path = DOSSIERS + "/" + worst + ".yaml";
        Running run = level == null ? deskcheck("verify", path) : deskcheck("verify", "--fail-level", level, path);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void reviewsMakeItOneWhereThatIsAskedFor() {
        assertThat(deskcheck("verify", STORY).exit()).isEqualTo(0);
        assertThat(deskcheck("verify", "--fail-on", "review", STORY).exit()).isEqualTo(1);
        assertThat(deskcheck("verify", "--fail-on=review", WARNING).exit()).isEqualTo(0);
    }

    @Test
    void oneOfSeveralDossiersIsEnoughForOne() {
        assertThat(deskcheck("verify", NOTE, ERROR, WARNING).exit()).isEqualTo(1);
    }

    @Test
    void eachFormatIsTheReportOfTheLibrary() {
        Verification verification = verification(WARNING, Options.standard());
        assertThat(deskcheck("verify", "--format", "json", WARNING)).isEqualTo(new Running(0, verification.json(), ""));
        assertThat(deskcheck("verify", "--format", "NDJSON", WARNING))
                .isEqualTo(new Running(0, verification.ndjson(), ""));
        assertThat(deskcheck("verify", "--format", "text", WARNING)).isEqualTo(deskcheck("verify", WARNING));
        assertThat(deskcheck("verify", WARNING).out())
                .startsWith("A bridge in Northtown ")
                .contains("drift/bound-changed")
                .endsWith("deskcheck explain\n" + WARNING + " "
                        + verification.report().findings().get(0).id() + "\n");
    }

    @ParameterizedTest
    @CsvSource({"sarif, '\"version\" : \"2.1.0\"', 1", "junit, </testsuite>, 3", "github, ::error , 1"})
    void severalDossiersAreOneDocumentInTheFormatsForMachines(String format, String part, int times) {
        Running run = deskcheck("verify", "--format", format, NOTE, ERROR, WARNING);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().split(Pattern.quote(part), -1)).hasSize(times + 1);
        assertThat(run.out()).contains(NOTE, ERROR, WARNING);
    }

    @Test
    void aCaseFailsWhereTheExitCodeIsOne() {
        String[] line = {"verify", "--format", "junit", NOTE, ERROR, WARNING};
        assertThat(deskcheck(line).out()).contains("tests=\"3\" failures=\"1\"");
        line[1] = "--format=junit";
        line[2] = "--fail-level=warning";
        assertThat(deskcheck(line).out()).contains("tests=\"3\" failures=\"2\"");
    }

    @Test
    void severalDossiersAreReportedInTheOrderGiven() {
        String first = verification(WARNING, Options.standard()).ndjson();
        String second = verification(ERROR, Options.standard()).ndjson();
        assertThat(deskcheck("verify", "--format", "ndjson", WARNING, ERROR))
                .isEqualTo(new Running(1, first + second, ""));
        assertThat(deskcheck("verify", ERROR, WARNING).out())
                .containsSubsequence("value-changed", "\n\nA bridge in Northtown", "bound-changed");
    }

    @Test
    void jsonIsOneReport() {
        assertThat(deskcheck("verify", "--format", "json", NOTE, WARNING))
                .isEqualTo(refused(
                        "2 dossiers, and json is one report",
                        "  hint: --format ndjson writes one report a line",
                        "1 problem; nothing was verified"));
    }

    @Test
    void aDossierThatIsNamedTwiceIsVerifiedOnce() {
        assertThat(deskcheck("verify", "--format", "json", NOTE, NOTE))
                .isEqualTo(deskcheck("verify", "--format", "json", NOTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json", "csv", "jsonl"})
    void standardInputIsReadByItsForm(String form) throws IOException {
        String in =
                switch (form) {
                    case "yaml" -> Files.readString(Path.of(WARNING));
                    case "csv" -> "id;question;min;publisher;published\na;dead;3;The Ledger;2026-03-02\n";
                    case "json" -> "{\n\"deskcheck\": 1,\n\"title\": \"Nothing said\"}";
                    default -> "{\"deskcheck\": 1, \"title\": \"One\"}\n{\"deskcheck\": 1, \"title\": \"Two\"}\n";
                };
        Running run = deskcheckReading(in.getBytes(StandardCharsets.UTF_8), "verify", "--format", "ndjson", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(form.equals("jsonl") ? 2 : 1);
    }

    @Test
    void theFormOfStandardInputIsTheOneThatIsNamed() throws IOException {
        byte[] table = "id,question\na,dead\n".getBytes(StandardCharsets.UTF_8);
        Running run = deskcheckReading(table, "verify", "--input", "csv", "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("standard input:1:1: the first line does not name the columns of a table of claims\n");
    }

    @Test
    void whatIsNoTextOnStandardInputIsRefusedAndNotMended() throws IOException {
        byte[] latin = "deskcheck: 1\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Running run = deskcheckReading(latin, "verify", "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("standard input:2:11: ").endsWith("\n1 problem; nothing was verified\n");
    }

    @Test
    void anotherRegistryStandsInPlaceOfTheHouses(@TempDir Path folder) throws IOException {
        String registry = file(folder, "registry.yaml", """
                deskcheck: 1
                sources:
                  - id: borough
                    name: Northtown Borough
                    kind: office
                    page: https://northtown.example/council
                    read: 2026-03-01
                """);
        Options options = Options.standard()
                .withRegistry(Registries.read(Path.of(registry)).orThrow());
        Running run = deskcheck("verify", "--format", "json", "--registry", registry, WARNING);
        assertThat(run).isEqualTo(new Running(0, verification(WARNING, options).json(), ""));
        assertThat(run.out())
                .isNotEqualTo(verification(WARNING, Options.standard()).json());
    }

    @Test
    void aRegistryIsHeldToItsFormToo(@TempDir Path folder) throws IOException {
        String registry = file(folder, "registry.yaml", "deskcheck: 1\nsuorces: []\n");
        assertThat(deskcheck("verify", "--registry", registry, WARNING))
                .isEqualTo(refused(
                        registry + ":2:1: unknown field `suorces` in the file (at /suorces)",
                        "  hint: did you mean `sources`?",
                        "1 problem; nothing was verified"));
        assertThat(deskcheck("verify", "--registry", folder + "/none.yaml", WARNING))
                .isEqualTo(refused(
                        "there is no registry `" + folder + "/none.yaml`",
                        "  hint: look at --registry",
                        "1 problem; nothing was verified"));
    }

    @Test
    void theDayOfTheRunIsTheOneGiven() {
        assertThat(deskcheck("verify", "--as-of", "2026-04-01", WARNING).out()).contains("as known on 2026-04-01");
        assertThat(deskcheck("verify", WARNING).out()).contains("as known on 2026-03-06");
    }

    @Test
    void sourcesAreLeftOutByAnyOfTheirNames() {
        assertThat(deskcheck("verify", "--without", "Northtown council", WARNING)
                        .out())
                .contains("Without Northtown council: 1 document with 1 claim and 1 attribution left out")
                .doesNotContain("bound-changed");
        assertThat(deskcheck("verify", "--without", "kcna", "--without=TASS", STORY)
                        .out())
                .contains("\nWithout KCNA: ", "\nWithout TASS: ");
    }

    /** Where one of several dossiers has the source, the others are verified whole. */
    @Test
    void aSourceThatNoDossierHasIsRefused() {
        assertThat(deskcheck("verify", "--without", "Northtown counsel", WARNING))
                .isEqualTo(refused(
                        "unknown source `Northtown counsel`",
                        "  hint: did you mean `Northtown council`?",
                        "1 problem; nothing was verified"));
        assertThat(deskcheck("verify", "--without", "a British daily", STORY, WARNING)
                        .err())
                .isEmpty();
    }

    @Test
    void badInputIsToldWholeAndNothingElseIsWritten(@TempDir Path folder) throws IOException {
        String one = file(folder, "one.yaml", "deskcheck: 1\ntitel: x\nclaims: [{id: 1}]\n");
        String two = file(folder, "two.json", "{\"deskcheck\": 2}");
        assertThat(deskcheck("verify", "--format", "json", WARNING, one, two, "nowhere.yaml"))
                .isEqualTo(refused(
                        "there is no file or folder `nowhere.yaml`",
                        "  hint: look at the path; `-` is standard input",
                        one + ":2:1: unknown field `titel` in the file (at /titel)",
                        "  hint: did you mean `title`?",
                        one + ":3:10: no `question` in a claim (at /claims/0)",
                        "  hint: add question: id of a question, or subject, measure and scope",
                        two + ":1:15: the version of the format is the number `2`, which this program does not read "
                                + "(at /deskcheck)",
                        "  hint: write deskcheck: 1, or take a newer program",
                        "4 problems; nothing was verified"));
    }

    private static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Verification verification(String path, Options options) {
        Deskcheck deskcheck = Deskcheck.houseRules().with(options);
        return deskcheck.verify(deskcheck.read(Path.of(path)).orThrow().get(0));
    }

    private static Running deskcheckReading(byte[] in, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(in));
        try {
            return deskcheck(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatAClaimIsSupposedToSayIsSet() {
        Running set = deskcheck("verify", "--set", "story-1=more than 1,237 vehicles", NOTE, WARNING);
        assertThat(set.exit()).isEqualTo(0);
        assertThat(set.out())
                .contains("Supposed: story-1 says “more than 1,237 vehicles” instead of “1,237 vehicles”")
                .doesNotContain("drift/bound-changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stroy-1=30|unknown claim `stroy-1`|did you mean `story-1`?",
                "story-1|`--set` needs a CLAIM=VALUE, and `story-1` has no `=`|write it as --set 7=\"more than 4,100\"",
                "story-1=30 vehicels|--set story-1:1:1: unknown unit `vehicels`|did you mean `vehicles`?",
            })
    void whatCannotBeSetIsRefused(String set, String text, String hint) {
        assertThat(deskcheck("verify", "--set", set, WARNING))
                .isEqualTo(refused(text, "  hint: " + hint, "1 problem; nothing was verified"));
    }
}
