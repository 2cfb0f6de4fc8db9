package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.deskcheckLine;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Running;
import org.deskcheck.read.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands beside verify, and what is said to somebody who types one that there is not. */
class MainTest {

    @Test
    void withoutACommandItSaysHowToUseIt() {
        Running run = deskcheck();
        assertThat(run).isEqualTo(new Running(0, run.out(), ""));
        assertThat(run.out())
                .startsWith("Usage: deskcheck [-hV] [--no-config] [--config=FILE] COMMAND\n")
                .contains("  verify   ", "  explain  ", "  new      ", "  schema   ", "  version  ")
                .contains("Exit codes:\n  0   ", "\n  1   ", "\n  2   ")
                .isEqualTo(deskcheck("--help").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --help",
                "explain --help",
                "rules --help",
                "rules show --help",
                "rules facts -h",
                "new -h",
                "new rule -h",
                "new dossier --help",
                "schema --help",
                "version -h"
            })
    void everyCommandHasHelpThatFitsANarrowTerminal(String line) {
        Running run = deskcheckLine(line);
        assertThat(run).isEqualTo(new Running(0, run.out(), ""));
        assertThat(run.out()).startsWith("Usage: deskcheck " + line.replaceAll(" -.*", " "));
        assertThat(run.out().lines())
                .allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void theHelpOfVerifyNamesEveryOption() {
        assertThat(deskcheck("verify", "--help").out())
                .contains(
                        "PATH...", "--format=", "--fail-level=", "--fail-on=", "--registry=", "--as-of=", "--without=");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(deskcheck("version")).isEqualTo(deskcheck("--version")).isEqualTo(deskcheck("-V"));
        assertThat(deskcheck("version").out()).matches("deskcheck \\S+\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "registry", "settings", "pack", "report"})
    void aSchemaIsPrintedAsItStands(String name) throws IOException {
        assertThat(deskcheck("schema", name))
                .isEqualTo(new Running(0, Files.readString(Path.of("docs/schema/" + name + ".schema.json")), ""));
    }

    @Test
    void theSchemaIsThatOfTheDossierWhereNoneIsNamed() {
        assertThat(deskcheck("schema").out()).isEqualTo(Schema.text("dossier"));
    }

    @Test
    void aNewDossierVerifies(@TempDir Path folder) throws IOException {
        Running dossier = deskcheck("new", "dossier");
        assertThat(dossier.exit()).isEqualTo(0);
        Path file = Files.writeString(folder.resolve("my-story.yaml"), dossier.out());
        Running report = deskcheck("verify", file.toString());
        assertThat(report).isEqualTo(new Running(0, report.out(), ""));
        assertThat(report.out()).contains("\nCHECKED, AND HELD\n").doesNotContain("\nREMARKS\n", "\nLOOK AT\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verfy x                        | unknown command `verfy`                        | did you mean `verify`?
            explan x y                     | unknown command `explan`                       | did you mean `explain`?
            explain x                      | `deskcheck explain` needs a FINDING            | deskcheck explain --help says what there is
            explain --format ndjson x y    | --format is `ndjson`, which is no format       | did you mean `json`?
            --registry x                   | unknown option `--registry`                    | deskcheck --help says what there is
            new story                      | unknown command `story`                        | deskcheck new --help says what there is
            verify                         | `deskcheck verify` needs a PATH                | deskcheck verify --help says what there is
            verify --formt json x          | unknown option `--formt`                       | did you mean `--format`?
            verify --formt=json x          | unknown option `--formt`                       | did you mean `--format`?
            verify --format xml x          | --format is `xml`, which is no format          | it may be: text, json, ndjson, sarif, junit, github
            verify --format jsn x          | --format is `jsn`, which is no format          | did you mean `json`?
            verify --format                | --format needs a FORMAT                        | deskcheck verify --help says what there is
            verify --format json x --format text | --format stands twice                    | give it once
            verify --fail-level worst x    | --fail-level is `worst`, which is no level     | it may be: error, warning, note
            verify --fail-on doubt x       | --fail-on is `doubt`, which is no kind         | it may be: review
            verify --as-of 2024-02-30 x    | --as-of is `2024-02-30`, which is no day       | write it as 2024-08-31
            verify --as-of yesterday x     | --as-of is `yesterday`, which is no day        | write it as 2024-08-31
            version -V                     | unknown option `-V`                            | deskcheck version --help says what there is
            schema dosier                  | there is no schema `dosier`                    | did you mean `dossier`?
            schema claim                   | there is no schema `claim`                     | it may be: dossier, registry, settings, pack, report
            schema dossier registry        | `registry` is one word too many                | deskcheck schema --help says what there is
            """)
    void whatIsMistypedIsSaidInOneLineWithAHint(String line, String problem, String hint) {
        assertThat(deskcheckLine(line)).isEqualTo(refused("deskcheck: " + problem, "  hint: " + hint));
    }

    @Test
    void aReportThatCannotBeWrittenWholeIsAFailure() {
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(new FullDisk()), new PrintWriter(err), "schema");
        assertThat(new Running(exit, "", err.toString()))
                .isEqualTo(refused("deskcheck: what was to be written to standard output could not be written whole"));
    }

    private static final class FullDisk extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
