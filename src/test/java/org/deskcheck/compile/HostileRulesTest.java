package org.deskcheck.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.compile.guard.Bytecode;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a rule file may attempt, put before single layers of the guard as if the others were not there: the types that the
 * compiler sees, and the check of the bytecode. hostile.txt has each attempt and what either layer says of it.
 */
class HostileRulesTest {

    private static final Path CASES = Path.of("src/test/resources/org/deskcheck/compile/hostile.txt");
    private static final String VISIBILITY = "visibility: ";
    private static final String BYTECODE = "bytecode: ";

    /** An attempt and what is said of it; {@code compiles} where a layer alone has nothing against it. */
    record Attempt(String name, String drl, String visibility, String bytecode) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attempt> attempts() throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        for (String text : Files.readString(CASES).split("(?m)^## ")) {
            if (!text.isBlank()) {
                List<String> lines = text.strip().lines().toList();
                attempts.add(new Attempt(
                        lines.get(0),
                        String.join("\n", lines.subList(1, lines.size() - 2)) + "\n",
                        lines.get(lines.size() - 2).substring(VISIBILITY.length()),
                        lines.get(lines.size() - 1).substring(BYTECODE.length())));
            }
        }
        return attempts.stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedByTheTypesThatTheCompilerSees(Attempt attempt) {
        assertThat(said(attempt.drl, Layer.VISIBILITY)).isEqualTo(attempt.visibility);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void isRefusedByTheCheckOfTheBytecode(Attempt attempt) {
        assertThat(said(attempt.drl, Layer.BYTECODE))
                .isEqualTo(attempt.bytecode)
                .isNotEqualTo("compiles");
    }

    @Test
    void noNameOfGeneratedCodeReachesAnAuthor() throws IOException {
        assertThat(attempts().flatMap(attempt -> Stream.of(attempt.visibility, attempt.bytecode)))
                .noneMatch(text -> text.contains("Lambda") || text.contains("deskcheck.pack"));
    }

    @Test
    void whatTheLanguageOffersPassesTheCheck() throws IOException {
        List<String> members = Files.readAllLines(Path.of("src/main/resources/org/deskcheck/pack/members.tsv"));
        assertThat(members.stream()
                        .skip(1)
                        .map(line -> line.split("\t", -1))
                        .map(cells -> "call " + cells[0].replace('.', '/') + "."
                                + cells[1].substring(0, cells[1].indexOf('(') + 1)))
                .allMatch(Bytecode.allowed()::contains);
    }

    private static String said(String drl, Layer alone) {
        return said(new RuleFile("figures/hostile", "figures/hostile.drl", drl, ""), alone);
    }

    private static String said(RuleFile file, Layer alone) {
        List<String> texts =
                Compilation.run(List.of(Source.of(file, "deskcheck.pack.hostile", false)), Set.of(alone))
                        .problems()
                        .stream()
                        .map(Problem::text)
                        .distinct()
                        .toList();
        return texts.isEmpty() ? "compiles" : String.join("; ", texts);
    }
}
