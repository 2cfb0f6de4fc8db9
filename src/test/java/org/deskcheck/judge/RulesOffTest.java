package org.deskcheck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Levels.Weight;
import org.deskcheck.pack.Pack;
import org.deskcheck.problem.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is off is judged as if it were not there: nothing is found by it, and no verdict leans on it. */
class RulesOffTest {

    private static final Path DOSSIER = Path.of("src/test/resources/org/deskcheck/cli/warning.yaml");
    private static final String OFF = "drift/bound-changed";

    @Test
    void whatIsOffLeavesTheReportOfAPackWithoutIt(@TempDir Path folder) throws IOException {
        Bundle whole = pack(folder.resolve("whole"), List.of(OFF, "lineage/single-origin"));
        Bundle without = pack(folder.resolve("without"), List.of("lineage/single-origin"));
        String expected = json(whole, Levels.none());
        assertThat(expected).contains("\"consistency\":\"altered\"");
        for (String named : List.of(OFF, "drift/*")) {
            String off = json(whole, Levels.of(Map.of(named, Weight.OFF)));
            assertThat(off).contains("\"settings\":{\"levels\":[{\"rule\":\"drift/bound-changed\",\"level\":\"off\"");
            assertThat(withoutIds(off)).isEqualTo(withoutIds(json(without, Levels.none())));
        }
        assertThat(withoutIds(json(whole, Levels.of(Map.of(OFF, Weight.ERROR)))))
                .isEqualTo(withoutIds(expected)
                        .replace("\"level\":\"warning\"", "\"level\":\"error\"")
                        .replace("{\"error\":0,\"warning\":1,", "{\"error\":1,\"warning\":0,"));
    }

    @Test
    void theHouseRulesAreUnderOtherLevelsAndBack() {
        Verification house = verify(Deskcheck.houseRules());
        Deskcheck changed =
                Deskcheck.houseRules().with(Options.standard().withLevels(Levels.of(Map.of(OFF, Weight.OFF))));
        assertThat(verify(changed).report().findings())
                .hasSizeLessThan(house.report().findings().size());
        assertThat(verify(changed.with(Options.standard())).json()).isEqualTo(house.json());
    }

    @Test
    void levelsOfWhatIsNotThereAreRefused() {
        Options options = Options.standard().withLevels(Levels.of(Map.of("drift/bound", Weight.OFF)));
        assertThatThrownBy(() -> Deskcheck.houseRules().with(options))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith("there is no rule `drift/bound`");
    }

    private static Bundle pack(Path folder, List<String> rules) throws IOException {
        List<String> verdicts = List.of("consistency", "grade", "interest", "provenance");
        List<String> all = Stream.concat(rules.stream(), verdicts.stream().map("verdict/"::concat))
                .toList();
        for (String rule : all) {
            for (String ending : List.of(".drl", ".md")) {
                Path copy = folder.resolve(rule + ending);
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of("rules", rule + ending), copy);
            }
        }
        Files.writeString(folder.resolve("pack.yaml"), "name: other\nrevision: 1\nextends: nothing\n");
        return PackCompiler.compile(Pack.read(folder)).orThrow();
    }

    private static String json(Bundle bundle, Levels levels) {
        return verify(Deskcheck.of(List.of(bundle), Options.standard().withLevels(levels)))
                .ndjson();
    }

    private static Verification verify(Deskcheck deskcheck) {
        return deskcheck.verify(deskcheck.read(DOSSIER).orThrow().get(0));
    }

    /** All but the digests, and what settings changed. */
    private static String withoutIds(String json) {
        return json.replaceFirst("\"ids\":\\{[^}]*},", "").replaceFirst("\"settings\":\\{.*?]},", "");
    }
}
