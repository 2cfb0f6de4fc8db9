package org.deskcheck.workshop.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a page may put a message. */
class WordsTest {

    private static final String MESSAGE = "The story has “40 houses”; the notice has “64 houses” … and more";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The story has “40 houses”; the notice has “64 houses” … and more | true",
                "… 40 houses … 64 houses … | true",
                "... 40 houses ... | true",
                "The story … and more | true",
                "The story … | true",
                "… and more | true",
                "The story has “40 houses” | false",
                "40 houses | false",
                "… 64 houses … 40 houses … | false",
                "… 40 houses | false",
                "notice … | false",
                "… houses” … houses” … houses” … | false",
                "The story has “40 houses”; the notice … notice has “64 houses” … and more | false",
                "… HOUSES … | false"
            })
    void piecesStandInTheirOrderBetweenEllipses(String words, boolean match) {
        assertThat(new Words(words).match(MESSAGE)).isEqualTo(match);
    }
}
