package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.deskcheck.fact.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sizes of units, against the figures published: NIST Special Publication 811 (2008), appendix B, for the customary
 * ones; the Korean Weights and Measures Act of 1909 for the jongbo.
 */
class UnitsTest {

    private static final Path SIZES = Path.of("src/main/resources/org/deskcheck/vocabulary/unit-sizes.tsv");

    @ParameterizedTest
    @CsvSource({
        "hectare, 10000",
        "acre, 4046.8564224",
        "square-kilometre, 1000000",
        "square-mile, 2589988.110336",
        "jongbo, 9917.3553719008264463",
        "millimetre, 0.001",
        "centimetre, 0.01",
        "kilometre, 1000",
        "inch, 0.0254",
        "foot, 0.3048",
        "mile, 1609.344",
        "nautical-mile, 1852",
        "gram, 0.001",
        "kilogram, 1",
        "tonne, 1000",
        "short-ton, 907.18474",
        "long-ton, 1016.0469088",
        "pound, 0.45359237",
        "litre, 0.001",
        "us-gallon, 0.003785411784",
        "imperial-gallon, 0.00454609",
        "barrel, 0.158987294928",
        "minute, 60",
        "hour, 3600",
        "day, 86400",
        "week, 604800",
        "people, 1",
        "percent, 1"
    })
    void aUnitIsAsLargeAsItIsPublished(String id, BigDecimal size) {
        assertThat(Units.standard().byId(id).orElseThrow().factor()).isEqualByComparingTo(size);
    }

    @Test
    void aSpeedIsALengthInATime() {
        BigDecimal hour = new BigDecimal("3600");
        assertThat(factor("mile-per-hour").multiply(hour).setScale(9, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1609.344");
        assertThat(factor("kilometre-per-hour").multiply(hour).setScale(9, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1000");
        assertThat(factor("knot").multiply(hour).setScale(9, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1852");
    }

    @Test
    void theAcresOfTheStoryAreNearlyThreeThousandHectares() {
        Quantity acres = read("7,410 acres");
        Quantity hectares = read("nearly 3,000 hectares");
        BigDecimal hectare = factor("hectare");
        assertThat(Shown.converted(acres.entailed().low().orElseThrow(), unit("hectare"), new BigDecimal("0.1")))
                .isEqualTo("2,996.7 hectares");
        assertThat(Shown.converted(acres.entailed().high().orElseThrow(), unit("hectare"), new BigDecimal("0.1")))
                .isEqualTo("3,000.7 hectares");
        assertThat(acres.entailed().apart(hectares.entailed())).isFalse();
        assertThat(Shown.converted(new BigDecimal("3000").multiply(hectare), unit("acre"), BigDecimal.ONE))
                .isEqualTo("7,413 acres");
    }

    @ParameterizedTest
    @CsvSource({
        "more than 4100 houses,    over 4000 houses,      false",
        "4100 houses,              more than 4100 houses, false",
        "'1,100 to 1,500 people',  5000 people,           true",
        "'1,100 to 1,500 people',  1000 people,           false",
        "'4,137 people',           over 4000 people,      false",
        "less than 100 people,     100 people,            false",
        "less than 101 people,     101 people,            true"
    })
    void valuesExcludeEachOtherWhereWhatTheyEntailIsApart(String one, String other, boolean apart) {
        assertThat(read(one).entailed().apart(read(other).entailed())).isEqualTo(apart);
    }

    @ParameterizedTest
    @CsvSource({"houses, households", "people, families", "households, families", "USD, EUR", "month, day"})
    void differentThingsAreOfDifferentDimensions(String one, String other) {
        assertThat(unit(one).dimension()).isNotEqualTo(unit(other).dimension());
    }

    @Test
    void aWordThatSeveralUnitsShareIsNone() {
        assertThat(Units.standard().named("tons")).isEmpty();
        assertThat(Units.standard().ambiguous("tons")).contains("short tons, long tons or tonnes");
    }

    private static Quantity read(String text) {
        return WrittenQuantity.read(text, Units.standard(), Language.NONE)
                .quantity()
                .orElseThrow();
    }

    private static BigDecimal factor(String id) {
        return unit(id).factor();
    }

    private static Unit unit(String id) {
        return Units.standard().byId(id).orElseThrow();
    }

    /** With -Ddocs.write=true the table is written anew. */
    @Test
    void theSizesWorkedOutAheadAreThoseThatTheLibraryGives() throws IOException {
        String made = Table.rows("units.tsv", 5).stream()
                .map(row -> row.get(2))
                .filter(expression -> !expression.equals("1"))
                .distinct()
                .sorted()
                .map(expression -> expression + "\t" + Ucum.inBaseUnit(expression) + "\n")
                .collect(Collectors.joining(
                        "", "# Sizes of units.tsv, worked out: ./mvnw test -Dtest=UnitsTest -Ddocs.write=true\n", ""));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(SIZES, made);
        }
        assertThat(SIZES).hasContent(made);
    }
}
