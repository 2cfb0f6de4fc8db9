package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Running;
import org.deskcheck.pages.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that README and CONTRIBUTING show does what the page says. */
class CommandsOnPagesTest {

    private static final Path README = Path.of("README.md");
    private static final List<Path> PAGES = List.of(README, Path.of("CONTRIBUTING.md"));

    /** Behind an excerpt. */
    private static final String MORE = "\n  …\n";

    /** Run by whoever runs this test. */
    private static final String ALL_TESTS = "./mvnw -B verify";

    /** Run as it stands by the test of the service's session. */
    private static final String SERVICE = "./deskcheck serve";

    @Test
    void theyRunInTheirOrderWithoutFindingsAtLevelErrorOrAWordOnStandardError(@TempDir Path folder) throws IOException {
        for (Path page : PAGES) {
            for (String command : commands(page)) {
                assertThat(run(command, folder)).as("%s: %s", page, command).isEqualTo(new Running(0, "", ""));
            }
        }
    }

    @Test
    void theSecondCommandIsWhatCiRuns() throws IOException {
        assertThat(commands(README)).contains(ALL_TESTS);
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains(ALL_TESTS);
    }

    /** As many paragraphs as README has of it; with -Dgolden.write=true they are written anew. */
    @Test
    void readmeShowsTheBeginningOfTheReport() throws IOException {
        String readme = Files.readString(README);
        String shown = Fence.of(README).get(0).text();
        int paragraphs = shown.split("\n\n", -1).length;
        String report = Typed.deskcheck("verify", "claims/north-korea-floods").out();
        String beginning =
                Stream.of(report.split("\n\n", -1)).limit(paragraphs).collect(Collectors.joining("\n\n")) + MORE;
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(README, readme.replace(shown, beginning));
        } else {
            assertThat(shown).as("with -Dgolden.write=true it is written anew").isEqualTo(beginning);
        }
    }

    private static List<String> commands(Path page) {
        return Fence.of(page).stream()
                .filter(fence -> fence.info().equals("sh"))
                .flatMap(fence -> fence.text().lines())
                .map(line -> line.replaceFirst("\\s+#.*", ""))
                .toList();
    }

    /** What a command leaves, but for its report; a file that it writes or names without a folder is in the given one. */
    private static Running run(String command, Path folder) throws IOException {
        if (command.equals(ALL_TESTS) || command.equals(SERVICE)) {
            return new Running(0, "", "");
        }
        String[] redirected = command.split(" > ", 2);
        String[] words = redirected[0].split(" ");
        assertThat(words[0]).isEqualTo("./deskcheck");
        String[] arguments = Stream.of(words)
                .skip(1)
                .map(word -> word.equals("mine.yaml") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        Running run = Typed.deskcheck(arguments);
        assertThat(run.out()).isNotEmpty();
        if (redirected.length == 2) {
            Files.writeString(folder.resolve(redirected[1]), run.out());
        }
        return new Running(run.exit(), "", run.err());
    }
}
