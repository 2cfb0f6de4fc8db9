package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is believed that the weir failed | It is believed",
                "the weir reportedly gave way        | reportedly",
                "it is widely believed to be old     | it is widely believed",
                "das Wehr sei angeblich alt          | angeblich",
                "à ce qu’on dit, le barrage a cédé   | à ce qu’on dit",
                "плотина якобы прорвана              | якобы",
                "据说有四人死亡                        | 据说",
                "둑이 무너진 것으로 알려졌다             | 알려졌다"
            })
    void aWordingIsFoundAsTheTextHasIt(String text, String words) {
        assertThat(Impersonals.in(text)).hasValue(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "the board believed it", "unreportedly", "they are said", "40 houses are reported flooded"})
    void otherWordsAreNone(String text) {
        assertThat(Impersonals.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it is believed", "Reportedly", "it is thought in Lindal"})
    void aWordingNamesNobody(String name) {
        assertThat(VagueSources.plural(name)).hasValue(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reportedly News", "The Ledger", "Angeblich Verlag"})
    void aNameThatBeginsLikeOneIsAName(String name) {
        assertThat(Impersonals.opens(name)).isFalse();
    }
}
