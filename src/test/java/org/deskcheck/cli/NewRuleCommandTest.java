package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Running;
import org.deskcheck.rules.PagesHold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewRuleCommandTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void aNewRuleCompilesAndItsPageHoldsBesideTheHouse() throws IOException {
        Path folder = home.resolve("Night Desk");
        assertThat(deskcheck("new", "rule", "figures/my-check", "--into", folder.toString()))
                .isEqualTo(new Running(0, """
                        wrote %1$s/pack.yaml
                        wrote %1$s/figures/my-check.drl
                        wrote %1$s/figures/my-check.md
                        """.formatted(folder), ""));
        assertThat(folder.resolve("pack.yaml")).content().contains("\nname: night-desk\n", "\nextends: house\n");
        PagesHold.assertAll(folder);
    }

    @Test
    void aFolderWithRulesKeepsItsManifestOrItsLackOfOne() throws IOException {
        deskcheck("new", "rule", "figures/one", "--into", home.toString());
        Files.writeString(home.resolve("pack.yaml"), "name: mine\nrevision: 7\n");
        assertThat(deskcheck("new", "rule", "figures/two", "--into", home.toString())
                        .out())
                .doesNotContain("pack.yaml");
        assertThat(home.resolve("pack.yaml")).content().startsWith("name: mine\n");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path page = home.resolve("figures/my-check.md");
        Files.createDirectories(home.resolve("figures"));
        Files.writeString(page, "mine");
        assertThat(deskcheck("new", "rule", "figures/my-check", "--into", home.toString()))
                .isEqualTo(refused(
                        "`" + page + "` is there already",
                        "  hint: give the rule another name, or take the file away",
                        "1 problem; nothing was written"));
        assertThat(page).hasContent("mine");
        assertThat(home.resolve("pack.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            My Check            | `My Check` is no id of a rule                                   | write family/name in small letters, figures and hyphens: figures/my-check
            Figures/My Check    | `Figures/My Check` is no id of a rule                           | did you mean `figures/my-check`?
            ../../etc/passwd    | `../../etc/passwd` is no id of a rule                           | write family/name in small letters, figures and hyphens: figures/my-check
            verdict/mine        | the family `verdict` gives the verdicts, and they are the house's | take another family; what a finding supports stands in its @supports
            drift/bound-changed | the house has a rule `drift/bound-changed` already              | give yours another name; `deskcheck rules show drift/bound-changed` says what the house's does
            """)
    void anIdThatCannotBeIsRefusedWithAHint(String id, String problem, String hint) throws IOException {
        assertThat(deskcheck("new", "rule", id, "--into", home.toString()))
                .isEqualTo(refused(problem, "  hint: " + hint, "1 problem; nothing was written"));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aFileIsNoPack() throws IOException {
        Path file = Files.writeString(home.resolve("notes.txt"), "x");
        assertThat(deskcheck("new", "rule", "figures/my-check", "--into", file.toString()))
                .isEqualTo(refused(
                        "`" + file + "` is a file, and a pack is a folder",
                        "  hint: name a folder: --into my-rules",
                        "1 problem; nothing was written"));
    }
}
