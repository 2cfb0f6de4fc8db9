package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Deskcheck;
import org.deskcheck.Reliance;
import org.deskcheck.Running;
import org.deskcheck.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String WARNING = "src/test/resources/org/deskcheck/cli/warning.yaml";
    private static final String NOTE = "src/test/resources/org/deskcheck/cli/note.yaml";

    private final Verification verification = verification();

    @Test
    void aFindingIsExplainedByIdAndByRuleAndClaimDownToTheLinesOfTheFile() {
        Running byName = deskcheck("explain", WARNING, "drift/bound-changed", "story-1");
        assertThat(byName).isEqualTo(new Running(0, byName.out(), ""));
        assertThat(byName.out())
                .startsWith("drift/bound-changed ")
                .contains("\nWHAT IT RESTS ON\n", WARNING + ":15\n", "- {id: notice-1, document: notice,");
        String id = verification
                .explain("drift/bound-changed")
                .orThrow()
                .proof()
                .finding()
                .id();
        assertThat(deskcheck("explain", WARNING, id)).isEqualTo(byName);
    }

    @Test
    void jsonIsTheProofOfTheLibrary() {
        assertThat(deskcheck("explain", "--format", "json", WARNING, "drift/bound-changed"))
                .isEqualTo(new Running(
                        0, verification.explain("drift/bound-changed").orThrow().json(), ""));
    }

    @Test
    void whatIsFoundNowhereIsRefused() {
        assertThat(deskcheck("explain", WARNING, "drift/bound-changd", "story-1"))
                .isEqualTo(refused(
                        "there is no finding `drift/bound-changd story-1`",
                        "  hint: did you mean `drift/bound-changed story-1`?",
                        "1 problem; nothing was explained"));
        assertThat(deskcheck("explain", "--without", "Northtown council", WARNING, "drift/bound-changed")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void ofSeveralDossiersThoseThatHaveItAreTold(@TempDir Path folder) throws IOException {
        String one = "{\"deskcheck\": 1, \"title\": \"Nothing said\"}\n";
        String file = Files.writeString(folder.resolve("two.jsonl"), one + one).toString();
        assertThat(deskcheck("explain", file, "drift/bound-changed").exit()).isEqualTo(2);
        assertThat(deskcheck("explain", NOTE, "drift/bound-changed").exit()).isEqualTo(2);
    }

    @Test
    void whatAVerdictRestsOnIsToldByTheLibrary() {
        Running text = deskcheck("explain", WARNING, "--rests-on", "story-1");
        assertThat(text).isEqualTo(new Running(0, reliance().text(80), ""));
        assertThat(text.out())
                .startsWith("story-1  ")
                .contains("\nconsistency: altered\n  without Northtown council")
                .contains("Without The Daily Example the\nclaim itself is gone.\n");
        assertThat(deskcheck("explain", WARNING, "--rests-on", "story-1", "--format", "json"))
                .isEqualTo(new Running(0, reliance().json(), ""));
        assertThat(deskcheck("explain", WARNING, "--rests-on", "stroy-1"))
                .isEqualTo(refused(
                        "unknown claim `stroy-1`",
                        "  hint: did you mean `story-1`?",
                        "1 problem; nothing was explained"));
        assertThat(deskcheck("explain", WARNING, "drift/bound-changed", "--rests-on", "story-1"))
                .isEqualTo(refused(
                        "a FINDING and `--rests-on` are two questions",
                        "  hint: ask one of them, then the other",
                        "1 problem; nothing was explained"));
    }

    private static Reliance reliance() {
        Deskcheck deskcheck = Deskcheck.houseRules();
        return deskcheck
                .restsOn(deskcheck.read(Path.of(WARNING)).orThrow().get(0), "story-1")
                .orThrow();
    }

    private static Verification verification() {
        Deskcheck deskcheck = Deskcheck.houseRules();
        return deskcheck.verify(deskcheck.read(Path.of(WARNING)).orThrow().get(0));
    }
}
