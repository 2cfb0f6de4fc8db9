package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Tag;

/** Whatever stands in JSON Lines: every row of the table, every dossier, or problems; never anything else. */
@Tag("fuzz")
class JsonLinesFuzzTest {

    @DictionaryFile(resourcePath = "tokens.dict")
    @FuzzTest(maxDuration = "10m")
    void everyLineIsReadOrHasProblems(@NotNull byte[] bytes) throws IOException {
        Checked<List<Dossier>> read =
                new Reading(Registries.house()).read(new ByteArrayInputStream(bytes), "table.jsonl", Format.JSON_LINES);
        FuzzOracle.check(read);
        if (read.isPresent()) {
            long given = 0;
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                given += line.replace("\uFEFF", "").isBlank() ? 0 : claims(line.replace("\uFEFF", ""));
            }
            assertThat(FuzzOracle.claims(read)).isEqualTo(given);
        }
    }

    private static long claims(String line) throws IOException {
        Map<?, ?> object = new ObjectMapper().readValue(line, Map.class);
        boolean row = object.containsKey("question") && object.containsKey("publisher");
        return row ? 1 : FuzzOracle.entries(object, "claims");
    }
}
