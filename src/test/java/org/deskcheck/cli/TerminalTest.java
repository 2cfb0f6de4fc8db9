package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # columns, TERM,  NO_COLOR, width, coloured
            -,         xterm, -,        80,    false
            60,        xterm, -,        60,    true
            60,        xterm, '',       60,    true
            60,        xterm, 1,        60,    false
            60,        dumb,  -,        60,    false
            60,        -,     -,        60,    false
            0,         xterm, -,        80,    false
            many,      xterm, -,        80,    false
            """)
    void coloursAreForATerminalThatHasThemAndNobodyRefuses(
            String columns, String term, String noColor, int width, boolean coloured) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DESKCHECK_COLUMNS", columns);
        environment.put("TERM", term);
        environment.put("NO_COLOR", noColor);
        environment.values().removeIf(value -> value == null);
        assertThat(Terminal.of(environment))
                .isEqualTo(new Terminal(width, coloured, columns != null && columns.equals("60"), 0));
    }
}
