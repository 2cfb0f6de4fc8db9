package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Tag;

/** Whatever stands in a CSV table: a claim a row, or problems; never anything else. */
@Tag("fuzz")
class CsvFuzzTest {

    private static final String HEADER = "id,question,operator,min,max,unit,publisher,published,leans_on\n";

    @DictionaryFile(resourcePath = "tokens.dict")
    @FuzzTest(maxDuration = "10m")
    void everyRowIsReadOrHasProblems(@NotNull byte[] bytes) throws IOException {
        check(bytes);
        // few inputs hit on a header by themselves
        check((HEADER + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static void check(byte[] bytes) throws IOException {
        Checked<List<Dossier>> read =
                new Reading(Registries.house()).read(new ByteArrayInputStream(bytes), "table.csv", Format.CSV);
        FuzzOracle.check(read);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Reading.formatOf(text);
        if (read.isPresent()) {
            long lines = text.lines().count();
            List<Place> places = read.orThrow().get(0).claims().stream()
                    .map(claim -> claim.place())
                    .toList();
            assertThat(places).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(places).allSatisfy(place -> assertThat(place.line()).isBetween(2, (int) lines));
            assertThat(places).allSatisfy(place -> assertThat(place.column()).isEqualTo(1));
        }
    }
}
