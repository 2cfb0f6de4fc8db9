package org.deskcheck.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {

    @ParameterizedTest
    @CsvSource({
        "[0-9]{4}-[0-9]{2}, 2026-03, true",
        "[0-9]{4}-[0-9]{2}, on 2026-03, false",
        "(?i).*\\bnearly\\b.*, Nearly all of it, true",
        "'', '', true"
    })
    void theWholeTextIsHeldToThePattern(String pattern, String text, boolean matches) {
        assertThat(Regex.of(pattern).matches(text)).isEqualTo(matches);
    }

    /** Each runs for longer than anyone waits, or out of stack, on java.util.regex. */
    @ParameterizedTest
    @ValueSource(strings = {"(.*a){20}", "(a|b|ab)*c", "(a+)+$", "(a*)*b"})
    @Timeout(30)
    void noPatternBacktracks(String pattern) {
        assertThat(Regex.of(pattern).fault()).isEmpty();
        assertThat(Regex.of(pattern).matches("ab".repeat(20_000) + "!")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a).*", "(?<!a)b", "(a)\\1", "(", "a{2000}", "((a{900}){900}){900}"})
    void whatItCannotDoIsSaidWithThePattern(String pattern) {
        assertThat(Regex.of(pattern).fault())
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("the pattern `" + pattern + "` "));
        assertThatThrownBy(() -> Regex.of(pattern).matches("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPatternOfThousandsOfCharactersIsTooLarge() {
        assertThat(Regex.of("a".repeat(1_001)).fault())
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("…` is too large"));
    }
}
