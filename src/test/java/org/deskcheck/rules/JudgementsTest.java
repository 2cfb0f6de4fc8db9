package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Facts measure, rules judge: ten judgements of desks that think otherwise than the house, each written in DRL alone. Those
 * that the house has not made judge beside its rules; those that turn one of its judgements are a pack that judges alone,
 * with the house's rules for verdicts but for the one that it writes anew.
 */
class JudgementsTest {

    private static final Path PACKS = Path.of("src/test/resources/org/deskcheck/rules/judgements");
    private static final Path BESIDE = PACKS.resolve("desk");
    private static final Path ALONE = PACKS.resolve("alone");

    @Test
    void thereAreTen() throws IOException {
        assertThat(Pack.read(BESIDE).files().size() + Pack.read(ALONE).files().size())
                .isEqualTo(10);
    }

    @Test
    void eachFindsWhatItsPageSaysBesideTheHouse() throws IOException {
        PagesHold.assertAll(BESIDE);
    }

    @Test
    void eachFindsWhatItsPageSaysAlone(@TempDir Path together) throws IOException {
        copy(Path.of("rules/verdict"), together.resolve("verdict"));
        copy(ALONE, together);
        // the pages of the house's verdicts speak of what all of its rules find
        Set<String> own = Pack.read(ALONE).files().stream().map(RuleFile::id).collect(Collectors.toSet());
        PagesHold.assertThose(together, own::contains);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException("copying " + file, e);
                }
            });
        }
    }
}
