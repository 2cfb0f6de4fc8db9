package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Tag;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever stands in a YAML file: a dossier with every claim, or problems; never anything else. */
@Tag("fuzz")
class YamlFuzzTest {

    @DictionaryFile(resourcePath = "tokens.dict")
    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadWholeOrHasProblems(@NotNull byte[] bytes) throws IOException {
        Checked<List<Dossier>> read =
                new Reading(Registries.house()).read(new ByteArrayInputStream(bytes), "claims.yaml", Format.YAML);
        FuzzOracle.check(read);
        if (read.isPresent()) {
            Object given =
                    new Load(LoadSettings.builder().build()).loadFromInputStream(new ByteArrayInputStream(bytes));
            assertThat(FuzzOracle.claims(read)).isEqualTo(FuzzOracle.entries(given, "claims"));
        }
    }
}
