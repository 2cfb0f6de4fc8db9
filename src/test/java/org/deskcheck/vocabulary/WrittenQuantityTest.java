package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.fact.Quantity;
import org.deskcheck.vocabulary.WrittenQuantity.Fault;
import org.deskcheck.vocabulary.WrittenQuantity.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words say and what a reader takes from them: the table of docs/values.md, case by case. */
class WrittenQuantityTest {

    private static final Path TABLE = Path.of("src/test/resources/org/deskcheck/vocabulary/quantities.tsv");

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void wordsSayWhatTheTableSays(List<String> row) {
        Quantity read = WrittenQuantity.read(row.get(0), Units.standard(), Language.NONE)
                .quantity()
                .orElseThrow();
        String entailed = Intervals.shown(read.entailed());
        String conveyed = Intervals.shown(read.conveyed());
        assertThat(List.of(
                        row.get(0),
                        read.bound().name(),
                        read.hedge().name(),
                        read.step().toPlainString(),
                        entailed,
                        conveyed.equals(entailed) ? "" : conveyed,
                        read.unit()))
                .isEqualTo(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatReadsAsAQuantityLooksLikeOne(List<String> row) {
        assertThat(WrittenQuantity.looksLike(row.get(0), Units.standard(), Language.NONE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4,100 huoses                | UNIT         | huoses
            5 tons                      | UNIT         | tons
            4,100 houses flooded        | UNIT         | houses flooded
            $5 million people           | UNIT         | people
            5 km to 7 miles             | UNIT         | miles
            $5 to €6 million            | UNIT         | euros
            1,500 to 1,100 people       | TURNED_ROUND | 1,500 to 1,100 people
            between 10 people           | ONE_END      | between 10 people
            from 10 people              | ONE_END      | from 10 people
            1.100.00 people             | FIGURE       | 1.100.00 people
            2,5 hectares                | FIGURE       | 2,5 hectares
            12,345,67 people            | FIGURE       | 12,345,67 people
            """)
    void whatBeginsWithAFigureAndCannotBeReadIsNamed(String text, Fault fault, String unread) {
        Outcome outcome = WrittenQuantity.read(text, Units.standard(), Language.NONE);
        assertThat(outcome.quantity()).isEmpty();
        assertThat(outcome.fault()).isEqualTo(fault);
        assertThat(outcome.unread()).isEqualTo(unread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one of its highest points in years",
                "no sign of aid",
                "some of the houses stood",
                "over the weekend",
                "from the start",
                "planned visit",
                "a day of mourning",
                "under a plan already set",
                "İstanbul",
                "a sign of expanding relations"
            })
    void freeWordsAreNoQuantity(String text) {
        assertThat(WrittenQuantity.looksLike(text, Units.standard(), Language.NONE))
                .isFalse();
    }

    @Test
    void aNumberLongerThanTheLimitIsNotReadHoweverLongItIs() {
        Outcome outcome = WrittenQuantity.read("1".repeat(1_000_000), Units.standard(), Language.NONE);
        assertThat(outcome.fault()).isEqualTo(Fault.FIGURE);
        assertThat(WrittenQuantity.read("1,111" + ",111".repeat(300_000), Units.standard(), Language.NONE)
                        .quantity())
                .isEmpty();
        assertThat(WrittenQuantity.read("thousand ".repeat(100_000), Units.standard(), Language.NONE)
                        .quantity())
                .isEmpty();
    }

    @Test
    void aThingThatTheDossierCountsIsAUnit() {
        Units units = Units.standard().counting(List.of("wells"));
        assertThat(WrittenQuantity.read("12 wells", units, Language.NONE)
                        .quantity()
                        .orElseThrow()
                        .dimension())
                .isEqualTo("wells");
        assertThat(WrittenQuantity.read("12 wells", Units.standard(), Language.NONE)
                        .fault())
                .isEqualTo(Fault.UNIT);
    }
}
