package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher by itself: a Maven and a Java stand in that only say that they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final String BUILDING = "deskcheck: building, this takes a minute or two the first time\n";

    private static final String MAVEN = """
            #!/bin/sh
            mkdir -p target/lib
            : > target/deskcheck-1.jar
            """;

    /** Says what it was called with, and which archive it has; makes one when it is asked to, by appending to made. */
    private static final String JAVA = """
            #!/bin/sh
            archive=
            while [ $# -gt 0 ] && [ "$1" != org.deskcheck.cli.Main ] && [ "$1" != org.deskcheck.cli.Rehearsal ]; do
                case $1 in
                    -XX:SharedArchiveFile=* | -XX:AOTCache=*) archive=", archive $(cat "${1#*=}")" ;;
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                        [ ! -e "$(dirname "$0")/broken" ] || exit 1
                        echo made >>"$(dirname "$0")/made"
                        wc -l <"$(dirname "$0")/made" | tr -d ' ' >"${1#*=}"
                        exit 0
                        ;;
                    -Xshare:on) exit 0 ;;
                esac
                shift
            done
            shift
            echo "called with $*, columns ${DESKCHECK_COLUMNS-unset}$archive"
            exit 1
            """;

    @Test
    void itBuildsOnFirstUseThenRunsAndGivesTheExitCode(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "17.0.2");
        assertThat(launch(home, home.resolve("deskcheck"), "verify", "a b"))
                .isEqualTo(new Running(1, "called with verify a b, columns unset\n", BUILDING));
        assertThat(launch(home, home.resolve("deskcheck"), "version"))
                .isEqualTo(new Running(1, "called with version, columns unset\n", ""));
    }

    @Test
    void itFindsItsProjectThroughLinks(@TempDir Path home, @TempDir Path bin) throws IOException, InterruptedException {
        project(home, "21");
        Path link = Files.createSymbolicLink(bin.resolve("deskcheck"), home.resolve("deskcheck"));
        Path linked = Files.createSymbolicLink(bin.resolve("dc"), Path.of("deskcheck"));
        assertThat(launch(home, link, "version").out()).isEqualTo("called with version, columns unset\n");
        assertThat(launch(home, linked, "version"))
                .isEqualTo(new Running(1, "called with version, columns unset\n", ""));
    }

    @Test
    void aBuildThatFailsShowsItsLog(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "17");
        script(home.resolve("mvnw"), "#!/bin/sh\necho no network\nexit 1\n");
        assertThat(launch(home, home.resolve("deskcheck"), "version"))
                .isEqualTo(new Running(2, "", BUILDING + "no network\ndeskcheck: the build failed, see above\n"));
    }

    @Test
    void withoutJavaItSaysWhatToInstall(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "17");
        Running run = Running.program(
                List.of("/bin/bash", home + "/deskcheck", "version"), "", Map.of("PATH", "", "JAVA_HOME", ""));
        assertThat(run)
                .isEqualTo(new Running(
                        2, "", "deskcheck: no java found; install a JDK 17 or newer, or set JAVA_HOME to one\n"));
    }

    @Test
    void anOldJavaIsRefused(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "1.8.0_402");
        assertThat(launch(home, home.resolve("deskcheck"), "version"))
                .isEqualTo(new Running(
                        2,
                        "",
                        "deskcheck: " + home + "/jdk/bin/java is Java 8; install a JDK 17 or newer, or set JAVA_HOME "
                                + "to one\n"));
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "17");
        Files.delete(home.resolve("jdk/bin/java"));
        assertThat(launch(home, home.resolve("deskcheck"), "version"))
                .isEqualTo(new Running(
                        2,
                        "",
                        "deskcheck: JAVA_HOME is " + home + "/jdk, but there is no bin/java in it; point it at a "
                                + "JDK 17 or newer\n"));
    }

    @Test
    void anArchiveIsMadeBesideTheFirstStartAndUsedByTheNext(@TempDir Path home)
            throws IOException, InterruptedException {
        project(home, "17.0.2");
        assertThat(archived(home, 1).out()).isEqualTo("called with version, columns unset\n");
        assertThat(archived(home, 1).out()).isEqualTo("called with version, columns unset, archive 1\n");
        assertThat(archived(home, 1).out()).isEqualTo("called with version, columns unset, archive 1\n");
    }

    @Test
    void anArchiveOfAnotherJdkOrOfOtherJarsIsNeverUsedAndMadeAnew(@TempDir Path home)
            throws IOException, InterruptedException {
        project(home, "17.0.2");
        archived(home, 1);
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.3\"\n");
        assertThat(archived(home, 2).out()).isEqualTo("called with version, columns unset\n");
        assertThat(archived(home, 2).out()).isEqualTo("called with version, columns unset, archive 2\n");

        Files.writeString(home.resolve("target/lib/more-1.jar"), "");
        assertThat(archived(home, 3).out()).isEqualTo("called with version, columns unset\n");
        assertThat(archived(home, 3).out()).isEqualTo("called with version, columns unset, archive 3\n");

        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Files.setLastModifiedTime(home.resolve("target/lib/more-1.jar"), later);
        assertThat(archived(home, 4).out()).isEqualTo("called with version, columns unset\n");
    }

    @Test
    void anArchiveThatIsGoneIsMadeAnewAndOneThatCannotBeMadeIsNotTriedAgain(@TempDir Path home)
            throws IOException, InterruptedException {
        project(home, "21");
        archived(home, 1);
        Files.delete(home.resolve("target/archives/verify-21.jsa"));
        assertThat(archived(home, 2).out()).isEqualTo("called with version, columns unset\n");
        assertThat(archived(home, 2).out()).isEqualTo("called with version, columns unset, archive 2\n");

        Files.delete(home.resolve("target/archives/verify-21.jsa"));
        Files.writeString(home.resolve("jdk/bin/broken"), "");
        assertThat(archived(home, 0).out()).isEqualTo("called with version, columns unset\n");
        Files.delete(home.resolve("jdk/bin/broken"));
        assertThat(archived(home, 0).out()).isEqualTo("called with version, columns unset\n");
        assertThat(Files.readAllLines(home.resolve("jdk/bin/made"))).hasSize(2);
    }

    @Test
    void whereNoArchiveCanBeWrittenItStartsWithout(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "25.0.1");
        // a file where the folder would be: nobody can write there, whoever runs the tests
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/archives"), "");
        launch(home, home.resolve("deskcheck"), "version");
        for (int i = 0; i < 2; i++) {
            assertThat(start(home, Map.of())).isEqualTo(new Running(1, "called with version, columns unset\n", ""));
        }
    }

    @Test
    void manyStartsAtOnceMakeOneArchive(@TempDir Path home) throws IOException, InterruptedException {
        project(home, "17");
        launch(home, home.resolve("deskcheck"), "version");
        List<String> command = List.of(
                "/bin/bash", "-c", "for _ in 1 2 3 4 5 6; do \"$0/deskcheck\" version & done; wait", home.toString());
        Running.program(command, "", jdk(home));
        made(home, 1);
        assertThat(archived(home, 1).out()).isEqualTo("called with version, columns unset, archive 1\n");
    }

    /** Starts it, and waits until the archive is the one that was made as {@code made}, or the empty one of 0. */
    private static Running archived(Path home, int made) throws IOException, InterruptedException {
        Running run = start(home, Map.of());
        made(home, made);
        return run;
    }

    private static void made(Path home, int made) throws IOException, InterruptedException {
        String wanted = made == 0 ? "" : made + "\n";
        for (int i = 0; i < 1500; i++) {
            Path archives = home.resolve("target/archives");
            if (Files.isDirectory(archives)) {
                try (Stream<Path> files = Files.list(archives)) {
                    List<Path> all = files.toList();
                    List<Path> whole = all.stream()
                            .filter(file -> file.toString().endsWith(".jsa"))
                            .toList();
                    if (whole.size() == 1
                            && all.stream()
                                    .noneMatch(file ->
                                            file.getFileName().toString().startsWith(".making"))
                            && Files.readString(whole.get(0)).equals(wanted)) {
                        return;
                    }
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no archive " + made + " was made");
    }

    private static Running start(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        return Running.program(
                List.of("/bin/bash", home + "/deskcheck", "version"),
                "",
                Stream.of(jdk(home), environment)
                        .flatMap(each -> each.entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Map<String, String> jdk(Path home) {
        return Map.of("JAVA_HOME", home.resolve("jdk").toString());
    }

    /** What the launcher starts for real: colours and columns of a terminal, and nothing on standard error. */
    @Test
    void theReportFitsTheTerminal() throws IOException, InterruptedException {
        Running narrow = verifyOnATerminal(Map.of("NO_COLOR", "1"));
        assertThat(narrow.out().lines()).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .isLessThanOrEqualTo(60));
        assertThat(narrow.out()).doesNotContain("\u001B");

        Running coloured = verifyOnATerminal(Map.of());
        assertThat(coloured.out()).contains("\u001B[");
        assertThat(coloured.out().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(narrow.out());
        assertThat(narrow.err() + coloured.err()).isEmpty();
        assertThat(narrow.exit()).isEqualTo(0);
    }

    private static Running verifyOnATerminal(Map<String, String> environment) throws IOException, InterruptedException {
        Set<String> servers = ofTheServer();
        String libraries = Files.readAllLines(Path.of("target/runtime-libraries.txt")).stream()
                .map(line -> line.strip().split(" ", 2)[0].split(":", 6))
                .filter(parts -> parts.length == 6 && !servers.contains(parts[0]))
                .map(parts -> parts[5])
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                "target/classes" + File.pathSeparator + libraries,
                Main.class.getName(),
                "verify",
                "claims/north-korea-floods");
        Map<String, String> terminal = Map.of("TERM", "xterm", "DESKCHECK_COLUMNS", "60", "NO_COLOR", "");
        Map<String, String> both = Stream.of(terminal, environment)
                .flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (before, after) -> after));
        return Running.program(command, "", both);
    }

    /** Groups that the build keeps out of the launcher's libraries. */
    private static Set<String> ofTheServer() throws IOException {
        Matcher groups = Pattern.compile("<excludeGroupIds>([^<]+)</").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(groups.find()).isTrue();
        return Set.of(groups.group(1).split(","));
    }

    /** A project of the launcher's kind, and a JDK of a version. */
    private static void project(Path home, String version) throws IOException {
        Files.copy(Path.of("deskcheck"), home.resolve("deskcheck"));
        for (String file : List.of("pom.xml", "src/main/any", "rules/any", "claims/registry.yaml", "docs/limits.md")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), "");
        }
        Files.createDirectories(home.resolve("docs/schema"));
        Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("mvnw"), MAVEN);
        script(home.resolve("jdk/bin/java"), JAVA);
        script(home.resolve("jdk/bin/javac"), JAVA);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Running launch(Path home, Path launcher, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("/bin/bash", launcher.toString()), Stream.of(arguments))
                .toList();
        return Running.program(
                command, "", Map.of("JAVA_HOME", home.resolve("jdk").toString(), "DESKCHECK_NO_ARCHIVE", "1"));
    }
}
