package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Running;
import org.deskcheck.pack.Pack;
import org.deskcheck.pages.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/packs.md: its commands give what it shows, its tables are those of the pack that it builds. */
class PacksPageTest {

    private static final Path PAGE = Path.of("docs/packs.md");
    private static final Path LEDGER = Path.of("src/test/resources/org/deskcheck/pack/ledger");
    private static final Set<String> WORDS = Set.of("build", "inspect", "new", "key");

    /** Every run makes another key. */
    private static final String FINGERPRINT = "SHA256:[0-9a-f]{64}";

    @Test
    void itsCommandsGiveWhatItShows(@TempDir Path folder) throws IOException {
        copy(LEDGER, folder.resolve("ledger-rules"));
        String page = Files.readString(PAGE);
        String written = page;
        for (Fence fence : Fence.of(PAGE)) {
            if (fence.info().equals("console")) {
                String shown = run(fence.text(), folder);
                written = written.replace(fence.text(), shown);
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(masked(page))
                    .as("with -Dgolden.write=true it is written anew")
                    .isEqualTo(masked(written));
        }
    }

    @Test
    void itsTablesAreThoseOfThePack() throws IOException {
        List<String> tables = Fence.of(PAGE).stream()
                .filter(fence -> fence.info().equals("csv rules"))
                .map(Fence::text)
                .toList();
        assertThat(tables)
                .containsExactly(
                        Files.readString(LEDGER.resolve("figures/limits.csv")),
                        Files.readString(LEDGER.resolve("interest/stakes.csv")));
    }

    @Test
    void itsManifestIsOne(@TempDir Path folder) throws IOException {
        Fence manifest = Fence.of(PAGE).stream()
                .filter(fence -> fence.info().equals("yaml pack"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("pack.yaml"), manifest.text());
        Pack pack = Pack.read(folder);
        assertThat(pack.problems()).isEmpty();
        assertThat(pack.levelProblems(List.of())).isEmpty();
        assertThat(pack.manifest().measures()).containsExactly("gauge-level");
    }

    private static String run(String console, Path folder) {
        return console.lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line + "\n" + output(line, folder))
                .collect(Collectors.joining("\n"));
    }

    private static String output(String line, Path folder) {
        String[] arguments = Stream.of(line.split(" "))
                .skip(2)
                .map(word -> WORDS.contains(word) || word.startsWith("-") || word.contains("=")
                        ? word
                        : folder.resolve(word).toString())
                .toArray(String[]::new);
        Running run = Typed.deskcheck(arguments);
        return (run.out() + run.err()).replace(folder + "/", "");
    }

    private static String masked(String page) {
        return page.replaceAll(FINGERPRINT, "SHA256:...");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
