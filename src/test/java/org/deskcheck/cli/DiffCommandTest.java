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
import org.deskcheck.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String HOME = "src/test/resources/org/deskcheck/workshop/diff";
    private static final String FIRE = HOME + "/dossiers/mill-fire.yaml";
    private static final String FLOOD = HOME + "/dossiers/lindal-flood.yaml";
    private static final String WARNING = "src/test/resources/org/deskcheck/cli/warning.yaml";

    @Test
    void theExitCodeIsOneWhereSomethingIsLost() {
        Running lost = deskcheck("diff", "--rules", HOME + "/old", "--rules", "house", FIRE, FLOOD);
        assertThat(lost.exit()).isEqualTo(1);
        assertThat(lost.out()).startsWith(HOME + "/old → house\n2 dossiers, 5 claims\n\n  4 findings lost, ");
        Running gained = deskcheck("diff", "--rules", "house", "--rules", HOME + "/old", "--format", "json", FIRE);
        assertThat(gained.exit()).isEqualTo(0);
        assertThat(gained.out()).contains("\"lost\" : 0,", "\"gained\" : 3,");
    }

    @Test
    void linesOfJsonAreTakenOneAfterAnother(@TempDir Path folder) throws IOException {
        String line = "{\"deskcheck\": 1, \"title\": \"Nothing said\"}\n";
        Path file = Files.writeString(folder.resolve("archive.jsonl"), line.repeat(7));
        String nothing = "house → house\n7 dossiers, 0 claims\n\n"
                + "  No finding lost, none changed, none gained; no verdict changed.\n";
        assertThat(deskcheck("diff", "--rules", "house", "--rules", "house", file.toString()))
                .isEqualTo(new Running(0, nothing, ""));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(line.repeat(7).getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(deskcheck("diff", "--rules", "house", "--rules", "house", "-"))
                    .isEqualTo(new Running(0, nothing, ""));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void whatCannotBeComparedIsRefused(@TempDir Path folder) throws IOException {
        assertThat(deskcheck("diff", "--rules", "house", WARNING))
                .isEqualTo(refused(
                        "`deskcheck diff` compares two packs of rules, and one is given",
                        "  hint: give --rules twice, the old one first: --rules house --rules my-rules",
                        "1 problem; nothing was compared"));
        assertThat(deskcheck("diff", "--rules", "house", "--rules", "hose", WARNING))
                .isEqualTo(refused(
                        "there is no pack `hose`",
                        "  hint: give a folder of rules, or an archive",
                        "1 problem; nothing was compared"));
        assertThat(deskcheck("diff", "--rules", "house", "--rules", folder.toString(), WARNING))
                .isEqualTo(refused(
                        "the pack `" + folder + "` holds no rule",
                        "  hint: a rule file is `family/kebab-name.drl`",
                        "1 problem; nothing was compared"));
        Path rules = folder.resolve("pack");
        Path pack = Files.createDirectories(rules.resolve("figures"));
        for (String ending : new String[] {"drl", "md"}) {
            Files.copy(Path.of("rules/figures/outlier." + ending), pack.resolve("outlier." + ending));
        }
        Running twice = deskcheck("diff", "--rules", "house", "--rules", rules.toString(), WARNING);
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err())
                .contains(
                        pack.resolve("outlier.drl") + ":",
                        "the house rules have a rule `figures/outlier` already",
                        "nothing was compared");
        String broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"deskcheck\": 1, \"title\": \"A\"}\n{\n")
                .toString();
        assertThat(deskcheck("diff", "--rules", "house", "--rules", "house", broken)
                        .exit())
                .isEqualTo(2);
    }
}
