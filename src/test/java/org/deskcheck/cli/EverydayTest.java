package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed most is read by hand, and means what it means to picocli. */
class EverydayTest {

    private static final String STORY = "claims/wildfire";

    static Stream<String> everyday() {
        return Stream.of(
                "version",
                "verify " + STORY,
                "verify --no-config " + STORY,
                "verify " + STORY + " --format json",
                "verify --format SARIF " + STORY,
                "verify --fail-level note --fail-on review " + STORY,
                "verify claims/no-such-file",
                "verify --registry claims/registry.yaml " + STORY,
                "verify --registry no-such-file " + STORY,
                "verify --config no-such-file " + STORY,
                "verify --rules no-such-pack " + STORY,
                "verify --rules house " + STORY);
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void byHandItIsReadAsPicocliReadsIt(String typed) {
        String[] arguments = typed.split(" ");
        assertThat(Everyday.of(arguments)).isPresent();
        // --verbose is none of every day's options, and says nothing of a run without a faulty rule
        String[] others = typed.equals("version")
                ? new String[] {"--version"}
                : Stream.concat(Stream.of(arguments), Stream.of("--verbose")).toArray(String[]::new);
        assertThat(Everyday.of(others)).isEmpty();
        assertThat(Typed.deskcheck(arguments)).isEqualTo(Typed.deskcheck(others));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify --help",
                "verify --format",
                "verify --format yaml x",
                "verify --format json --format text x",
                "verify --format=json x",
                "verify @file",
                "verify --rules @file x",
                "verify --rules -x y",
                "verify -- x",
                "verify --no-config --no-config x",
                "verify x --unknown y",
                "version x",
                "explain x"
            })
    void theRestIsLeftToPicocli(String typed) {
        assertThat(Everyday.of(typed.split(" "))).isEmpty();
    }
}
