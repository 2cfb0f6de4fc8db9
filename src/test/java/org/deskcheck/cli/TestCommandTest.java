package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deskcheck test}; with -Dgolden.write=true what it says of the packs is written anew. */
class TestCommandTest {

    private static final Path PACKS = Path.of("src/test/resources/org/deskcheck/workshop");
    private static final String SOUND = PACKS.resolve("sound").toString();
    private static final String FAULTY = PACKS.resolve("faulty").toString();

    @Test
    void aPackWhoseExamplesHoldPasses() throws IOException {
        Running run = deskcheck("test", SOUND, "--verbose");
        assertThat(run.exit()).isEqualTo(0);
        golden("sound.txt", run.out());
        assertThat(deskcheck("test", SOUND)).isEqualTo(new Running(0, "3 examples of 1 rule: 3 pass\n", ""));
    }

    /** Every way to fail and every slip of an author, each with its place and what to do. */
    @Test
    void whatFailsSaysWhatWasFoundInstead() throws IOException {
        Running run = deskcheck("test", FAULTY);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        golden("faulty.txt", run.out());
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Running run = deskcheck("test", FAULTY + "/desk/other-found.md", "--format", "json");
        assertThat(run.exit()).isEqualTo(1);
        golden("other-found.json", run.out());
    }

    /** Failures and errors, each at its line. */
    @ParameterizedTest
    @ValueSource(strings = {"github", "junit", "sarif"})
    void formatsForMachinesHaveEachAtItsLine(String format) throws IOException {
        golden(
                "other-found." + format,
                deskcheck("test", FAULTY + "/desk/other-found", "--format", format)
                        .out());
        golden(
                "bad-claims." + format,
                deskcheck("test", FAULTY + "/desk/bad-claims", "--format", format)
                        .out());
    }

    @Test
    void theHouseRulesPassFromTheCommandLine() {
        assertThat(deskcheck("test", "rules/figures/disagree.drl").out()).endsWith(" examples of 1 rule: 20 pass\n");
        assertThat(deskcheck("test", "--run", "FIGURES/DISAGREE").out()).isEqualTo("20 examples of 1 rule: 20 pass\n");
    }

    @Test
    void aFamilyARuleOrAnExampleIsEnough() {
        assertThat(deskcheck("test", SOUND + "/desk").out()).isEqualTo("3 examples of 1 rule: 3 pass\n");
        assertThat(deskcheck("test", SOUND + "/desk/round-figure").out()).isEqualTo("3 examples of 1 rule: 3 pass\n");
        assertThat(deskcheck("test", SOUND, "--run", "guesses*43").out()).isEqualTo("1 example of 1 rule: 1 passes\n");
    }

    @Test
    void whatCannotBeTestedIsRefused() {
        assertThat(deskcheck("test", PACKS + "/sond"))
                .isEqualTo(refused(
                        "there is no rule or folder `" + PACKS + "/sond`",
                        "  hint: did you mean `sound`?",
                        "1 problem; nothing was tested"));
        assertThat(deskcheck("test", "docs"))
                .isEqualTo(refused(
                        "no rules in `docs`",
                        "  hint: a pack is a folder of families, and each rule is `family/kebab-name.drl`",
                        "1 problem; nothing was tested"));
        assertThat(deskcheck("test", SOUND, "--run", "elsewhere"))
                .isEqualTo(refused(
                        "no example has `elsewhere`",
                        "  hint: --run takes part of a rule's id, or of the line above an example",
                        "1 problem; nothing was tested"));
        assertThat(deskcheck("test", SOUND, "--watch", "--write"))
                .isEqualTo(refused(
                        "--watch answers in text, and writes no page",
                        "  hint: leave --write and --format out",
                        "1 problem; nothing was tested"));
    }

    /** What is silent or expected in vain is for the author to decide. */
    @Test
    void pagesAreWrittenAnewWhereSomethingElseWasFound(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("faulty/desk/other-found.md");
        copy(PACKS.resolve("faulty/desk/other-found.md"), page);
        copy(PACKS.resolve("faulty/desk/other-found.drl"), folder.resolve("faulty/desk/other-found.drl"));
        Running run = deskcheck("test", folder.resolve("faulty").toString(), "--write");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("written anew: what 4 examples expect; read it before you trust it\n");
        assertThat(run.out()).endsWith("6 examples of 1 rule: 4 pass, 2 fail\n");
        golden("other-found-written.md", Files.readString(page));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void golden(String name, String found) throws IOException {
        Path file = PACKS.resolve("expected").resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
        }
        assertThat(found).as("with -Dgolden.write=true it is written anew").isEqualTo(Files.readString(file));
    }
}
