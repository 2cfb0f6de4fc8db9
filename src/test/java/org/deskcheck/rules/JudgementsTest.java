package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

    private static Deskcheck beside = Deskcheck.houseRules();
    private static Deskcheck alone = Deskcheck.houseRules();

    @BeforeAll
    static void compile(@TempDir Path together) throws IOException {
        beside = Deskcheck.of(
                List.of(Bundle.house(), PackCompiler.compile(Pack.read(BESIDE)).orThrow()));
        copy(Path.of("rules/verdict"), together.resolve("verdict"));
        copy(ALONE, together);
        alone = Deskcheck.of(List.of(PackCompiler.compile(Pack.read(together)).orThrow()));
    }

    @Test
    void thereAreTen() {
        assertThat(Page.all(BESIDE).size() + Page.all(ALONE).size()).isEqualTo(10);
    }

    @TestFactory
    Stream<DynamicTest> eachFindsWhatItsPageSaysBesideTheHouse() {
        return examples(BESIDE, beside);
    }

    @TestFactory
    Stream<DynamicTest> eachFindsWhatItsPageSaysAlone() {
        return examples(ALONE, alone);
    }

    private static Stream<DynamicTest> examples(Path pack, Deskcheck deskcheck) {
        return Page.all(pack).stream().flatMap(page -> {
            assertThat(page.loose()).as(page.id()).isEmpty();
            assertThat(page.examples()).as(page.id()).hasSizeGreaterThan(1);
            return page.examples().stream()
                    .map(example -> dynamicTest(
                            page.id() + ": " + example.told(), () -> PagesHold.assertHolds(page, example, deskcheck)));
        });
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
