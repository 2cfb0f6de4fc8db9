package org.deskcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.examples.Quiet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program gets that names Deskcheck as its dependency: these libraries, and a console left alone. */
class ConsumerTest {

    /** What the build lists of our own class path when running: group:artifact:jar:version:scope:path, and whether optional. */
    private static final Path LISTED = Path.of("target/runtime-libraries.txt");

    @Test
    void itGetsTheLibrariesOfThePageAndNoOther() throws IOException {
        assertThat(core().keySet()).isEqualTo(documented());
    }

    @Test
    void itRunsOnThemAloneAndTheConsoleStaysClean(@TempDir Path folder) throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded.txt");
        String classPath = Stream.concat(Stream.of("target/classes", "target/test-classes"), core().values().stream())
                .collect(Collectors.joining(File.pathSeparator));
        Running consumer =
                Running.java(List.of("-Xlog:class+load:file=" + loaded, "-cp", classPath, Quiet.class.getName()), "");

        assertThat(consumer).isEqualTo(new Running(0, "", ""));
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains(" org.deskcheck.report.JsonReport "))
                .noneMatch(
                        line -> line.matches(".* (org\\.eclipse|org\\.antlr|com\\.github\\.javaparser|picocli)\\..*"))
                .noneMatch(line -> line.matches(".* org\\.(drools\\.(compiler|drl)|deskcheck\\.(cli|compile))\\..*"));
    }

    /** Each artifact with its jar; a consumer gets neither what is optional nor what is provided. */
    private static Map<String, String> core() throws IOException {
        Map<String, String> jars = new TreeMap<>();
        for (String line : Files.readAllLines(LISTED)) {
            // Maven colours the list where it takes its output for a terminal
            String artifact = line.replaceAll("\u001b\\[[;\\d]*m", " ").strip().split(" ", 2)[0];
            String[] parts = artifact.split(":", 6);
            if (parts.length == 6 && !line.contains("(optional)")) {
                jars.put(parts[0] + ":" + parts[1], parts[5]);
            }
        }
        return jars;
    }

    /** The table under "core" in docs/dependencies.md. */
    private static Set<String> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/dependencies.md")).stream()
                .dropWhile(line -> !line.equals("## core"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
