package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.read.Registries;
import org.junit.jupiter.api.Test;

/** What a desk sets for itself: how many origins corroborate, and letters for sources. */
class GradingTest {

    @Test
    void howManyOriginsCorroborateStandsInOnePlace() throws IOException {
        List<String> asked = Pack.read(Path.of("rules")).files().stream()
                .filter(file -> file.family().equals("verdict"))
                .map(RuleFile::drl)
                .flatMap(String::lines)
                .filter(line -> line.contains("independent >") || line.contains("independent ="))
                .toList();
        assertThat(asked).singleElement().asString().contains("independent >= 2, allReviewed");
    }

    @Test
    void theRegistryThatShipsSetsNoLetter() {
        assertThat(Registries.house().sources())
                .isNotEmpty()
                .allSatisfy((SourceEntry source) ->
                        assertThat(source.reliability()).as(source.id()).isEmpty());
    }
}
