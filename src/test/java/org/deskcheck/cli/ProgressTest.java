package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line that is written over, as much of it as the terminal has room for. */
class ProgressTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80 | 3,000 dossiers, 500/s, 30 %, 0:14 left
            39 | 3,000 dossiers, 500/s, 30 %, 0:14 left
            38 | 3,000, 500/s, 30 %, 0:14 left
            29 | 3,000, 30 %, 0:14 left
            20 | 3,000, 0:14 left
            16 | 3,000
            5  | ''
            """)
    void asMuchIsShownAsThereIsRoomFor(int columns, String line) {
        Progress progress = of(columns, OptionalLong.of(10_000));
        progress.at(0, 0);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(6));
        progress.at(3000, 3000);
        assertThat(shown()).isEqualTo(line);
    }

    @Test
    void whereTheLengthIsNotKnownNothingIsSaidOfTheTimeLeft() {
        Progress progress = of(80, OptionalLong.empty());
        progress.at(1, 10);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
        progress.at(1001, 10_000);
        assertThat(shown()).isEqualTo("1,001 dossiers, 500/s");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        Progress progress = of(80, OptionalLong.of(1_000_000_000));
        for (int second = 0; second <= 60; second++) {
            progress.at(second < 30 ? second : 30 + (second - 30) * 100L, second);
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        }
        assertThat(shown()).startsWith("3,030 dossiers, 100/s, 0 %, ");
    }

    @Test
    void theLineGoesWithoutAnyKeyOfACursor() {
        Progress progress = of(80, OptionalLong.empty());
        progress.at(1234, 10);
        progress.at(1235, 11);
        progress.close();
        progress.close();
        assertThat(err.toString()).isEqualTo("\r1,234 dossiers\r              \r");
        assertThat(err.toString()).doesNotContain("\u001B");
    }

    @Test
    void withoutATerminalNothingIsShown() {
        Progress progress = of(0, OptionalLong.of(10));
        progress.at(5, 5);
        progress.close();
        assertThat(err.toString()).isEmpty();
    }

    private Progress of(int columns, OptionalLong length) {
        return Progress.of(new PrintWriter(err), columns, length, clock::get);
    }

    private String shown() {
        return err.toString().substring(err.toString().lastIndexOf('\r') + 1).stripTrailing();
    }
}
