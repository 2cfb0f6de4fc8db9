package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Running;
import org.deskcheck.workshop.mutation.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deskcheck test --mutate}; with -Dgolden.write=true what it says of the packs is written anew. */
class MutateCommandTest {

    private static final Path PACKS = Path.of("src/test/resources/org/deskcheck/workshop");
    private static final Path PACK = PACKS.resolve("weakened");

    @Test
    void eachChangeThatNoExampleNoticesIsListed() throws IOException {
        Running run = deskcheck("test", "--mutate", PACK.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        golden("weakened.txt", run.out());
    }

    /** Every change that is made, the example that notices it, and the figures of each operator. */
    @Test
    void jsonHasEveryChange() throws IOException {
        Running run = deskcheck("test", "--mutate", PACK.toString(), "--format", "json", "--most-unnoticed", "100");
        assertThat(run.exit()).isEqualTo(0);
        golden("weakened.json", run.out());
    }

    @Test
    void aNamedEquivalentIsNotCountedAndOneNamedInVainIsAProblem(@TempDir Path folder) throws IOException {
        copy(PACK, folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/equivalent.tsv"), """
                rule\tchange\treason
                desk/round-story\tdropped “bound == Bound.EXACT”\tno document of the pack has a bound
                desk/round-story\tdropped “round”\tit is always so
                desk/round-story\tdropped “square”\tit is always so
                desk/round-story\tdropped “named”
                """);
        Running run = deskcheck(
                "test", "--mutate", folder.resolve("pack").toString(), "--verbose", "--most-unnoticed", "100");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "round-story.drl:6:28: dropped “bound == Bound.EXACT” changes nothing: no document of the pack has",
                        "equivalent.tsv:3:1: the change is noticed by `",
                        "equivalent.tsv:4:1: no such change is made of `desk/round-story`: dropped “square”",
                        "equivalent.tsv:5:1: a line that is not a rule, a change and a reason",
                        "28 changes: 14 unnoticed by any example (50.0 %); 1 more change nothing, each with its reason");
    }

    @Test
    void onlyRulesWhoseExamplesHoldAreWeakened() {
        Running run = deskcheck("test", "--mutate", PACKS + "/faulty/desk/other-found.md");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).startsWith("FAIL").contains("examples of 1 rule");
        assertThat(deskcheck("test", "--mutate", "--watch", PACK.toString()))
                .isEqualTo(refused(
                        "--mutate runs once, and writes no page",
                        "  hint: leave --watch and --write out",
                        "1 problem; nothing was tested"));
    }

    /** The table of docs/mutation.md names them all, in their words. */
    @Test
    void thePageListsTheOperators() throws IOException {
        String page = Files.readString(Path.of("docs/mutation.md"));
        assertThat(Stream.of(Operator.values())
                        .map(operator -> "| " + operator + " | " + operator.meaning() + " | ")
                        .collect(Collectors.toList()))
                .allSatisfy(row -> assertThat(page).contains(row));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void golden(String name, String found) throws IOException {
        Path file = PACKS.resolve("expected").resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, found);
        }
        assertThat(found).as("with -Dgolden.write=true it is written anew").isEqualTo(Files.readString(file));
    }
}
