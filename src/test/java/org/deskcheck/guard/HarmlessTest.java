package org.deskcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;

/** Rule files that do nothing but judge, in as many manners of writing as people have, pass the guard and judge. */
class HarmlessTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/deskcheck/guard/harmless");

    @Test
    void eachIsCompiledAndJudges() throws IOException {
        long start = System.nanoTime();
        List<RuleFile> files = files();
        assertThat(files.size()).isGreaterThanOrEqualTo(60);
        Bundle bundle =
                PackCompiler.compile(new Pack(files, "1".repeat(64), List.of())).orThrow();
        Deskcheck deskcheck = Deskcheck.of(List.of(Bundle.house(), bundle));
        Report report = deskcheck
                .verify(deskcheck
                        .read(Path.of("claims/north-korea-floods"))
                        .orThrow()
                        .get(0))
                .report();
        assertThat(report.incomplete()).isEmpty();
        long found = report.findings().stream()
                .map(finding -> finding.rule())
                .filter(rule -> rule.startsWith("harmless/"))
                .distinct()
                .count();
        assertThat(found).isGreaterThan(files.size() / 2);
        System.out.println("harmless: " + files.size() + " files pass, " + found + " of them find something, in "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    }

    private static List<RuleFile> files() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(FOLDER)) {
            for (Path file : found.sorted().toList()) {
                String id = "harmless/" + file.getFileName().toString().replace(".drl", "");
                files.add(new RuleFile(
                        id, id + ".drl", Files.readString(file), "# " + id + "\n\nA file of the corpus.\n"));
            }
        }
        return files;
    }
}
