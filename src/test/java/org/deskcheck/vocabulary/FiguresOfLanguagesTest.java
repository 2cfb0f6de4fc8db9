package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.deskcheck.fact.Quantity;
import org.deskcheck.vocabulary.WrittenQuantity.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures as copy of many languages writes them. */
class FiguresOfLanguagesTest {

    private static final Path TABLE = Path.of("src/test/resources/org/deskcheck/vocabulary/languages.tsv");

    static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aFigureIsReadInTheLanguageOfItsDocument(List<String> row) {
        WrittenQuantity.Outcome outcome = WrittenQuantity.read(row.get(1), Units.standard(), Language.of(row.get(0)));
        String read = outcome.quantity().map(FiguresOfLanguagesTest::shown).orElse(outcome.fault() + "");
        assertThat(row.get(0) + "\t" + row.get(1) + "\t" + read).isEqualTo(String.join("\t", row));
    }

    private static String shown(Quantity quantity) {
        String low = quantity.number().map(BigDecimal::toPlainString).orElse("");
        String high = quantity.upper().map(BigDecimal::toPlainString).orElse("");
        return String.join(
                " ",
                Stream.of(quantity.bound().name(), low.equals(high) ? low : low + "–" + high, quantity.unit())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** As the JDK writes it in that language, with its own digits and separators. */
    @Property
    void aNumberThatALanguageWritesIsReadBackAsTheSame(
            @ForAll("tags") String tag, @ForAll("numbers") BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(tag));
        format.setMaximumFractionDigits(10);
        String written = format.format(number);
        Numerals.Read read = Numerals.first(written, Language.of(tag)).orElseThrow();
        assertThat(read.number()).as(written).isEqualByComparingTo(number);
        assertThat(read.rest()).isEmpty();
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                "en",
                "en-IN",
                "de",
                "de-CH",
                "de-AT",
                "fr",
                "fr-CA",
                "fr-CH",
                "es",
                "es-MX",
                "pt",
                "pt-PT",
                "it",
                "it-CH",
                "ru",
                "uk",
                "pl",
                "tr",
                "nl",
                "sv",
                "ar-u-nu-arab",
                "ar-u-nu-latn",
                "ar-MA",
                "fa-u-nu-arabext",
                "hi-u-nu-deva",
                "hi-u-nu-latn",
                "bn-u-nu-beng",
                "zh",
                "ja",
                "ko");
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999999"))
                .ofScale(4)
                .flatMap(number -> Arbitraries.integers()
                        .between(0, 4)
                        .map(decimals -> number.setScale(decimals, java.math.RoundingMode.DOWN)));
    }

    static Stream<List<String>> words() {
        return Table.rows("numbers.tsv", 3).stream()
                .filter(row -> !row.get(1).equals("+"))
                .flatMap(row -> Table.wordings(row.get(0)).stream()
                        .flatMap(word -> Arrays.stream(row.get(2).split(" "))
                                .map(language -> List.of(word, row.get(1), language.replace("*", "")))));
    }

    /** None is hidden behind another: a row that says otherwise in the same language would be. */
    @Test
    void everyNumberWordIsReadAsItsRowSays() {
        assertThat(words()).allSatisfy(row -> assertThat(
                        Numerals.first(row.get(0), Language.of(row.get(2))).map(Numerals.Read::number))
                .as(row.toString())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(row.get(1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 4,100 hectares | EITHER_WAY
            de | 4,100          | EITHER_WAY
            en | 2,5 hectares   | FIGURE
            de | 2,5,5 Menschen | FIGURE
            es | 1.23 4,5       | UNIT
            """)
    void whatHasTwoReadingsOrNoneIsRefused(String tag, String text, Fault fault) {
        assertThat(WrittenQuantity.read(text, Units.standard(), Language.of(tag))
                        .fault())
                .isEqualTo(fault);
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Language.of("")).isEqualTo(Language.NONE);
            assertThat(Language.of("en")).isEqualTo(new Language("en", Language.Decimal.POINT));
            assertThat(Language.of("xx").decimal()).isEqualTo(Language.Decimal.POINT);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Language.of("de").decimal()).isEqualTo(Language.Decimal.COMMA);
            assertThat(Language.of("no such tag!").decimal()).isEqualTo(Language.Decimal.POINT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
