package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuperlativesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The highest water in Lindal since 1954 | The highest",
                "an unprecedented flood                 | unprecedented",
                "a record 40 houses, the most ever      | a record",
                "das Wasser, so hoch wie noch nie       | noch nie",
                "une crue sans précédent                | sans précédent",
                "史上最大の洪水                            | 史上最"
            })
    void aWordingIsFoundAsTheTextHasIt(String text, String words) {
        assertThat(Superlatives.in(text)).hasValue(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "at most 40 houses", "up to 40", "最多40人", "the records office", "almost the whole town"})
    void otherWordsAreNone(String text) {
        assertThat(Superlatives.in(text)).isEmpty();
    }
}
