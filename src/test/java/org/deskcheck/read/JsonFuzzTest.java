package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Tag;

/** Whatever stands in a JSON document: a dossier with every claim, or problems; never anything else. */
@Tag("fuzz")
class JsonFuzzTest {

    @DictionaryFile(resourcePath = "tokens.dict")
    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadWholeOrHasProblems(@NotNull byte[] bytes) throws IOException {
        Checked<List<Dossier>> read =
                new Reading(Registries.house()).read(new ByteArrayInputStream(bytes), "claims.json", Format.JSON);
        FuzzOracle.check(read);
        if (read.isPresent()) {
            Object given = new ObjectMapper().readValue(bytes, Object.class);
            assertThat(FuzzOracle.claims(read)).isEqualTo(FuzzOracle.entries(given, "claims"));
        }
    }
}
