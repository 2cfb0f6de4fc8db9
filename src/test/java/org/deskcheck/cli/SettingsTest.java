package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.Running;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.SettingsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What .deskcheck.yaml and the environment settle, and what stands above them. */
class SettingsTest {

    private static final String WARNING = "src/test/resources/org/deskcheck/cli/warning.yaml";
    private static final String NOTE = "src/test/resources/org/deskcheck/cli/note.yaml";

    private Path folder;

    /** Nothing above the folders of these tests is looked into. */
    @BeforeEach
    void project(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Files.createDirectory(folder.resolve(".git"));
    }

    @Test
    void theNearestFileAboveIsTaken() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        assertThat(SettingsFile.above(inner)).isEmpty();
        Path outer = settings("format: json");
        assertThat(SettingsFile.above(inner)).contains(outer);
        Path near = Files.writeString(folder.resolve("a").resolve(SettingsFile.NAME), "format: text");
        assertThat(SettingsFile.above(inner)).contains(near);
        assertThat(SettingsFile.above(inner.resolve("../.."))).contains(outer);
        Files.createDirectory(inner.resolve(".git"));
        assertThat(SettingsFile.above(inner)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note,  ,      NOTE",
        "note,  error, ERROR",
        ",      error, ERROR",
        ",      ERROR, ERROR",
        ",      '',    ",
        "note,  '',    NOTE",
    })
    void theEnvironmentStandsAboveTheFile(String file, String variable, VerifyCommand.Level level) throws IOException {
        if (file != null) {
            settings("fail-level: " + file);
        }
        Settings settings = of(null, false, variable == null ? Map.of() : Map.of("DESKCHECK_FAIL_LEVEL", variable))
                .orThrow();
        assertThat(settings.word("fail-level", VerifyCommand.Level.class)).isEqualTo(Optional.ofNullable(level));
    }

    @Test
    void optionsStandAboveTheFile() throws IOException {
        String file = settings("fail-level: warning\nformat: ndjson\n").toString();
        assertThat(deskcheck("verify", "--config", file, WARNING).exit()).isEqualTo(1);
        assertThat(deskcheck("verify", "--config", file, WARNING).out()).startsWith("{\"schemaVersion\":1,");
        assertThat(deskcheck("verify", "--config", file, "--fail-level", "error", "--format", "text", WARNING))
                .isEqualTo(deskcheck("verify", WARNING));
        assertThat(deskcheck("verify", "--config", file, "--no-config", WARNING))
                .isEqualTo(deskcheck("verify", WARNING));
    }

    @Test
    void reviewsCountWhereTheFileSaysSo() throws IOException {
        String dossier = "src/test/resources/org/deskcheck/formats/dossier.yaml";
        String file = settings("fail-on: review\nlevels: {drift/value-changed: note}\n")
                .toString();
        assertThat(deskcheck("verify", "--config", file, dossier).exit()).isEqualTo(1);
        String without = settings("levels: {drift/value-changed: note}\n").toString();
        assertThat(deskcheck("verify", "--config", without, dossier).exit()).isEqualTo(0);
    }

    @Test
    void pathsAreTakenFromTheFoldersOfTheirFile() throws IOException {
        settings("registry: desk.yaml\nrules: [packs/desk, /elsewhere]\n");
        Path inner = Files.createDirectories(folder.resolve("a"));
        Settings settings = Settings.of(null, false, inner, Map.of()).orThrow();
        assertThat(settings.registry()).contains(folder.resolve("desk.yaml"));
        assertThat(settings.rules()).containsExactly(folder.resolve("packs/desk"), Path.of("/elsewhere"));
        Settings here = of(null, false, Map.of()).orThrow();
        assertThat(here.registry()).contains(Path.of("desk.yaml"));
        Settings variables = of(
                        null,
                        false,
                        Map.of("DESKCHECK_RULES", "one:two", "DESKCHECK_REGISTRY", "x.yaml", "DESKCHECK_CONFIG", ""))
                .orThrow();
        assertThat(variables.rules()).containsExactly(Path.of("one"), Path.of("two"));
        assertThat(variables.registry()).contains(Path.of("x.yaml"));
    }

    @Test
    void aFormatThatACommandHasNotIsNotTaken() throws IOException {
        Settings settings = of(settings("format: sarif"), false, Map.of()).orThrow();
        assertThat(settings.word("format", VerifyCommand.Format.class)).contains(VerifyCommand.Format.SARIF);
        assertThat(settings.word("format", ExplainCommand.Format.class)).isEmpty();
    }

    @Test
    void whatTheEnvironmentGetsWrongIsNamedByItsVariable() {
        assertThat(of(null, true, Map.of("DESKCHECK_FORMAT", "sarf", "DESKCHECK_FAIL_ON", "open"))
                        .problems())
                .containsExactly(
                        Problem.of(
                                "DESKCHECK_FAIL_ON is `open`, which is none of the words for it", "it may be: review"),
                        Problem.of(
                                "DESKCHECK_FORMAT is `sarf`, which is none of the words for it",
                                "did you mean `sarif`?"));
    }

    @Test
    void whatTheFileGetsWrongIsToldWithItsPlace() throws IOException {
        Path file =
                settings("levels:\n  drift/bound-chnged: note\n  verdict/consistency: off\n  figures/digits: note\n");
        assertThat(deskcheck("verify", "--config", file.toString(), WARNING))
                .isEqualTo(refused(
                        file + ":2:3: there is no rule `drift/bound-chnged`",
                        "  hint: did you mean `drift/bound-changed`?",
                        file + ":3:3: `verdict/consistency` gives verdicts, which are neither weighed nor off",
                        "  hint: take it out",
                        file + ":4:3: `figures/digits` finds nothing that has a level: it is for review",
                        "  hint: write off, or take it out",
                        "3 problems; nothing was verified"));
        assertThat(deskcheck("verify", "--config", folder + "/none.yaml", WARNING))
                .isEqualTo(refused(
                        "there is no file of settings `" + folder + "/none.yaml`",
                        "  hint: look at --config",
                        "1 problem; nothing was verified"));
        assertThat(deskcheck("explain", "--config", folder + "/none.yaml", WARNING, "drift/bound-changed")
                        .err())
                .endsWith("1 problem; nothing was explained\n");
    }

    @Test
    void changedLevelsWeighInTheExitCodeAndAreTold() throws IOException {
        String file = settings("levels: {drift/bound-changed: error, lineage/single-origin: off}")
                .toString();
        Running text = deskcheck("verify", "--config", file, WARNING);
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("levels changed by settings: drift/bound-changed error (warning), lineage/single-origin off "
                        + "(note)")
                .contains("error drift/bound-changed")
                .doesNotContain("note lineage/single-origin");
        assertThat(deskcheck("verify", "--config", file, NOTE).out()).doesNotContain("WORTH KNOWING");
        assertThat(deskcheck("verify", "--config", file, "--format", "sarif", WARNING)
                        .out())
                .contains("\"ruleConfigurationOverrides\"", "\"enabled\" : false");
        assertThat(deskcheck("verify", "--config", file, "--format", "json", WARNING)
                        .out())
                .contains("\"settings\" : \"", "\"was\" : \"warning\"");
        assertThat(deskcheck("verify", "--format", "json", WARNING).out()).doesNotContain("settings");
    }

    @ParameterizedTest
    @CsvSource({"version", "schema registry", "new dossier", "verify " + NOTE})
    void everyCommandTakesTheOptions(String line) {
        String[] words = (line + " --no-config").split(" ");
        assertThat(deskcheck(words)).isEqualTo(deskcheck(line.split(" ")));
    }

    private Checked<Settings> of(@Nullable Path config, boolean none, Map<String, String> environment) {
        return Settings.of(config, none, folder, environment);
    }

    private Path settings(String text) throws IOException {
        return Files.writeString(folder.resolve(SettingsFile.NAME), text);
    }
}
