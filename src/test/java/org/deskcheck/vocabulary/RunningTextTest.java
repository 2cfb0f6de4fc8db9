package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskcheck.vocabulary.RunningText.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            We didn’t, and won't                    > we did not and will not
            They cannot                             > they can not
            Mary's 4,100 houses                     > mary's 4100 houses
            two hundred and six people              > 206 people
            some 4.2 million of them                > some 4200000 of them
            one of the two                          > one of the 2
            the 19th of May                         > the 19th of may
            不接受                                   > 不 接 受
            """)
    void wordsAreToldWithoutCaseMarksAndHouseStyle(String text, String forms) {
        assertThat(RunningText.words(text, "").stream().map(Word::form)).containsExactly(forms.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            en > we will not pay                    > not
            en > not only that, no doubt            > ''
            en > nobody came                        > nobody
            de > es gibt keinen Plan                > keinen
            fr > nous ne paierons pas               > pas
            es > no hay plan                        > no
            ru > мы не примем                       > не
            ko > 우리는 받아들이지 않는다                   > 않는다
            zh > 我们不接受                           > 不
            '' > wir zahlen nicht                   > nicht
            en > wir zahlen nicht                   > ''
            fi > emme maksa                         > ''
            """)
    void negationsAreKnownByLanguage(String language, String text, String negations) {
        assertThat(shown(text, language, WordSense.NEGATION)).isEqualTo(negations);
    }

    @Test
    void conditionsAndHedgesToo() {
        assertThat(shown("we will, only if it may help, pay", "en", WordSense.CONDITION))
                .isEqualTo("only if");
        assertThat(shown("perhaps we will", "en", WordSense.HEDGE)).isEqualTo("perhaps");
    }

    @Test
    void aFigureInWordsEndsWhereItsWordsEnd() {
        List<Word> words = RunningText.words("a hundred houses. Then two", "en");
        assertThat(words.stream()
                        .filter(word -> word.sense() == WordSense.NUMBER)
                        .map(Word::shown))
                .containsExactly("hundred", "two");
        assertThat(words.stream().filter(Word::ends).map(Word::form)).containsExactly("houses");
    }

    private static String shown(String text, String language, WordSense sense) {
        return String.join(
                " ",
                RunningText.words(text, language).stream()
                        .filter(word -> word.sense() == sense)
                        .map(Word::shown)
                        .toList());
    }
}
