package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.ValueKind;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlatTableTest {

    private static final Path TABLE = Path.of("src/test/resources/org/deskcheck/read/table.jsonl");

    private Dossier table;

    @BeforeAll
    void read() {
        table = new Reading(Registries.house()).read(TABLE).orThrow().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t-1  | QUANTITY | at least 5,300 people
            t-2  | QUANTITY | 11,300 people
            t-3  | TERM     | no
            t-4  | QUANTITY | could be 18,000 to 20,000 people
            t-5  | MOMENT   | 2023-09-10/2023-09-11
            t-6  | UNKNOWN  | unknown
            t-7  | QUANTITY | 0 people
            t-8  | QUANTITY | hundreds of people
            t-9  | QUANTITY | at least 100 people
            t-10 | QUANTITY | ? 5 people
            t-11 | QUANTITY | nearly 3,000 hectares
            t-12 | QUANTITY | range 5 hectares
            t-13 | QUANTITY | = 5 furlong
            """)
    void aRowsValueIsShownInWords(String id, ValueKind kind, String text) {
        assertThat(claim(id).value().kind()).isEqualTo(kind);
        assertThat(claim(id).value().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"t-1, true", "t-8, true", "t-9, true", "t-10, false", "t-12, false", "t-13, false"})
    void whatNoTableListsIsKeptAndComparesWithNothing(String id, boolean comparable) {
        assertThat(((Quantity) claim(id).value()).comparable()).isEqualTo(comparable);
    }

    @Test
    void whatCouldNotBeUsedIsRemarked() {
        assertThat(table.remarks())
                .extracting("text")
                .containsExactly(
                        "the `min` of row `t-12` is larger than its `max`: its claim is not compared",
                        "the unit `furlong` of row `t-13` is not listed: its claim is not compared");
    }

    @ParameterizedTest
    @CsvSource({"t-1, 'LANA; eastern ministry'", "t-2, 'AP; OCHA; the Red Crescent'", "t-4, 'dpa; NAN'", "t-8, ''"})
    void chainsRunThroughTheAgencyUnlessItIsThePublisher(String id, String chain) {
        List<String> names = claim(id).chains().stream()
                .flatMap(List::stream)
                .map(LinkEntry::source)
                .toList();
        assertThat(String.join("; ", names)).isEqualTo(chain);
    }

    @Test
    void aRowLeansOnTheOthersThatItNamesAndNeverOnItself() {
        assertThat(claim("t-2").leansOn()).contains(List.of("t-1"));
        assertThat(claim("t-1").leansOn()).isEmpty();
        assertThat(claim("t-3").denies().orElseThrow().claims()).containsExactly("t-2");
        assertThat(claim("t-3").denies().orElseThrow().of()).isEqualTo(DenialOf.AUTHORSHIP);
    }

    @Test
    void rowsOfOnePublisherDayAgencyAndAddressAreOneDocument() {
        assertThat(claim("t-7").document()).isEqualTo(claim("t-9").document());
        assertThat(claim("t-7").document()).isNotEqualTo(claim("t-8").document());
        assertThat(table.documents()).extracting("id").doesNotHaveDuplicates();
        assertThat(table.documents().get(0).complete()).containsExactly("*");
    }

    @Test
    void aQuestionIsItsTextAndTheQualifier() {
        assertThat(claim("t-1").question()).isEqualTo(claim("t-2").question());
        assertThat(table.questions()).extracting("measure").contains("dead", "injured", "unstated");
        assertThat(table.flat()).isTrue();
        assertThat(table.id()).isEqualTo("flood");
    }

    @Test
    void theLabelIsNeverRead() throws IOException {
        String text = Files.readString(TABLE);
        assertThat(text).contains("\"gold\"");
        String relabelled =
                text.replaceAll("\"gold\": \\{[^}]*}", "\"gold\": {\"flags\": [\"unit_error\"], \"leans_on\": 5}");
        Dossier other = new Reading(Registries.house())
                .read(relabelled, TABLE.toString(), Format.JSON_LINES)
                .orThrow()
                .get(0);
        assertThat(withoutPlaces(other)).isEqualTo(withoutPlaces(table));
        for (Path source : List.of(
                Path.of("src/main/java/org/deskcheck/read/FlatTable.java"),
                Path.of("src/main/java/org/deskcheck/read/FlatValue.java"))) {
            assertThat(Files.readString(source, StandardCharsets.UTF_8)).doesNotContain("gold");
        }
    }

    private static String withoutPlaces(Dossier dossier) {
        return dossier.claims().toString().replaceAll("place=[^\\],]*", "");
    }

    private ClaimEntry claim(String id) {
        return table.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
