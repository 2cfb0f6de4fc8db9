package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final String HEADER = "id,question,operator,min,max,unit,publisher,published,leans_on,complete\n";

    /** The table of these tests, and those of real stories where they are at hand. */
    static Stream<Path> tables() throws IOException {
        Path labelled = Path.of("../shared/data");
        Stream<Path> own = Stream.of(Path.of("src/test/resources/org/deskcheck/read/table.jsonl"));
        if (!Files.isDirectory(labelled)) {
            return own;
        }
        try (Stream<Path> files = Files.list(labelled)) {
            return Stream.concat(
                    own, files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasTheSameReportInEitherForm(Path file) throws IOException {
        String lines = Files.readString(file);
        JsonNode expected = report(lines, Format.JSON_LINES);
        assertThat(report(AsCsv.of(lines, ',', "\n"), Format.CSV)).isEqualTo(expected);
        assertThat(report("\uFEFF" + AsCsv.of(lines, '\t', "\r\n"), Format.CSV)).isEqualTo(expected);
        assertThat(report("sep=;\r\n" + AsCsv.of(lines, ';', "\r\n"), Format.CSV))
                .isEqualTo(expected);
    }

    private static JsonNode report(String table, Format format) throws IOException {
        Deskcheck deskcheck = Deskcheck.houseRules();
        Dossier dossier = deskcheck.read(table, "table", format).orThrow().get(0);
        JsonNode report = new ObjectMapper().readTree(deskcheck.verify(dossier).json());
        report.findParents("location").forEach(node -> ((ObjectNode) node).remove("location"));
        report.findParents("input").forEach(node -> ((ObjectNode) node).remove("input"));
        report.findParents("line").forEach(node -> ((ObjectNode) node).removeAll());
        return report;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ''        | absent
            -         | []
            []        | []
            a;b c     | [a, b c]
            a b       | [a, b]
            "a, b"    | [a, b]
            "['a']"   | [a]
            "[""a""]" | [a]
            """)
    void rowsThatACellNamesArePartedBySemicolonsOrSpaces(String cell, String ids) {
        String named = cell.equals("''") ? "" : cell;
        String table = HEADER + "a,dead,=,5,5,people,The Ledger,2026-03-02,,\n"
                + "b c,dead,=,5,5,people,The Ledger,2026-03-02,,\nb,dead,=,5,5,people,The Ledger,2026-03-02,,\n"
                + "x,dead,=,5,5,people,The Ledger,2026-03-02," + named + ",\n";
        Optional<List<String>> leansOn = claims(table).get(3).leansOn();
        assertThat(leansOn.map(List::toString).orElse("absent")).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "1", "yes", "ja"})
    void aDocumentIsHeldInFullByWhateverASpreadsheetWritesForYes(String yes) {
        String table = HEADER + "a,dead,=,5,5,people,The Ledger,2026-03-02,," + yes + "\n";
        assertThat(dossier(table).documents().get(0).complete()).containsExactly("*");
    }

    @Test
    void aCellMayHoldLinesSeparatorsAndQuotationMarks() {
        String table = HEADER + "\"a\",\"dead, in\r\n\"\"Lindal\"\"\",=,5,,people,The Ledger,2026-03-02,,\r\n\r\n"
                + "b,dead,=,6,6,people,The Ledger,2026-03-02,,\r\n";
        assertThat(dossier(table).subjects()).extracting("name").containsExactly("dead, in\r\n\"Lindal\"", "dead");
        assertThat(claims(table))
                .extracting(claim -> claim.place().toString())
                .containsExactly("t.csv:2:1", "t.csv:5:1");
    }

    @Test
    void columnsComeInAnyOrderAndCaseAndThoseThatAreNotKnownAreLeftAside() {
        String table = "Publisher,notes,PUBLISHED,id,Question,Value.Min,value.operator,evidence_quote\n"
                + "The Ledger,x,2026-03-02,007,dead,5,>,\"he said, 5\"\n";
        assertThat(claims(table)).singleElement().satisfies(claim -> {
            assertThat(claim.id()).isEqualTo("007");
            assertThat(claim.value().text()).isEqualTo("more than 5");
        });
    }

    @Test
    void theFormShowsInTheFirstLine() {
        assertThat(Reading.formatOf(HEADER)).isEqualTo(Format.CSV);
        assertThat(Reading.formatOf("\uFEFFid;publisher;question\n")).isEqualTo(Format.CSV);
        assertThat(Reading.formatOf("sep=;\nid;publisher;question\n")).isEqualTo(Format.CSV);
        assertThat(Reading.formatOf("deskcheck: 1\n")).isEqualTo(Format.YAML);
        assertThat(Format.of("a/B.CSV")).contains(Format.CSV);
        assertThat(Format.of("b.tsv")).contains(Format.CSV);
    }

    private static List<ClaimEntry> claims(String table) {
        return dossier(table).claims();
    }

    private static Dossier dossier(String table) {
        Checked<List<Dossier>> read = new Reading(Registries.house()).read(table, "t.csv", Format.CSV);
        return read.orThrow().get(0);
    }
}
