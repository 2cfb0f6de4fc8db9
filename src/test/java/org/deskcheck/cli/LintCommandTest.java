package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code deskcheck lint}; with -Dgolden.write=true what it says of the pack is written anew. */
class LintCommandTest {

    private static final Path HOME = Path.of("src/test/resources/org/deskcheck/workshop/lint");
    private static final String PACK = HOME.resolve("untidy").toString();

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github"})
    void eachFormatHasEachFindingAtItsPlace(String format) throws IOException {
        Running run = deskcheck("lint", PACK, "--format", format);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        Path golden = HOME.resolve("untidy." + (format.equals("text") ? "txt" : format));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(golden));
    }

    /** Notes stop nothing unless they are asked to. */
    @Test
    void theExitCodeFollowsTheLevel() {
        assertThat(deskcheck("lint", PACK, "--check", "compared-with-true").exit())
                .isEqualTo(0);
        assertThat(deskcheck("lint", PACK, "--check", "compared-with-true", "--fail-level", "note")
                        .exit())
                .isEqualTo(1);
        assertThat(deskcheck("lint", PACK, "--check", "constraint-implied", "--fail-level", "error")
                        .exit())
                .isEqualTo(0);
    }

    @Test
    void aPathNamesOneRuleOfAPack() {
        assertThat(deskcheck("lint", PACK + "/desk/late-figure", "--check", "why-missing"))
                .isEqualTo(new Running(0, "1 rule file, 1 check: nothing to tell\n", ""));
    }

    @Test
    void whatIsUnknownIsToldWithTheNearest() {
        assertThat(deskcheck("lint", PACK, "--check", "never-match"))
                .isEqualTo(refused(
                        "there is no check `never-match`",
                        "  hint: did you mean `never-matches`?",
                        "1 problem; nothing was looked at"));
    }

    @Test
    void aCheckIsExplainedByItsPage() {
        assertThat(deskcheck("lint", "--explain", "needless-brackets").out())
                .startsWith("needless-brackets (note): Brackets change nothing\n\n  Brackets say that")
                .contains("    Citation( ( figures == Figures.APART || declared )");
        assertThat(deskcheck("lint", "--list").out())
                .contains("never-matches           error    No fact can meet the conditions\n");
    }
}
