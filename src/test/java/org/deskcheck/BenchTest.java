package org.deskcheck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that benchmarks hold Deskcheck to is no easier than it: by the ten rules both write the same reports. */
class BenchTest {

    private static final Pattern RULE =
            Pattern.compile("^\\| `([a-z]+/[a-z-]+)` \\| [^|]* \\| [^|]*\\|$", Pattern.MULTILINE);

    @TempDir
    static Path folder;

    private static String jackson = "";
    private static Deskcheck deskcheck = Deskcheck.houseRules();

    @BeforeAll
    static void programs() throws IOException, URISyntaxException {
        jackson = Path.of(JsonFactory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        compile("stream", "");
        compile("plain", jackson);
        deskcheck = Deskcheck.of(List.of(tenRules()));
    }

    /** Those of the table in bench/README.md, with the rules of the verdicts. */
    private static Bundle tenRules() throws IOException {
        Set<String> ten = RULE.matcher(Files.readString(Path.of("bench/README.md")))
                .results()
                .map(match -> match.group(1))
                .collect(toSet());
        assertThat(ten).hasSize(10);
        Bundle house = Bundle.house();
        Set<String> finding = house.rules().stream()
                .filter(rule -> rule.pass() == Pass.FIND)
                .map(RuleInfo::id)
                .collect(toSet());
        assertThat(finding).containsAll(ten);
        finding.removeAll(ten);
        return house.without(finding);
    }

    private static void compile(String program, String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.resolve(program).toString()));
        try (Stream<Path> sources = Files.list(Path.of("bench", program))) {
            sources.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .forEach(arguments::add);
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void aStreamOfDossiers() throws IOException, InterruptedException {
        sameReports("--dossiers", "150");
    }

    @Test
    void aHotQuestion() throws IOException, InterruptedException {
        sameReports("--hot", "300");
    }

    @Test
    void aDeepChain() throws IOException, InterruptedException {
        sameReports("--deep", "100");
    }

    @Test
    void copiesOfOneDispatch() throws IOException, InterruptedException {
        sameReports("--copies", "300");
    }

    private static void sameReports(String... options) throws IOException, InterruptedException {
        Path dossiers = folder.resolve("dossiers" + options[0] + ".jsonl");
        Files.writeString(dossiers, ran("stream", Stream.concat(Stream.of("Stream"), Stream.of(options))));
        List<String> reports = new ArrayList<>();
        for (String line : Files.readAllLines(dossiers)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            reports.add(deskcheck
                    .verify(deskcheck
                            .read(bytes, dossiers.toString(), reports.size() + 1)
                            .orThrow())
                    .ndjson()
                    .strip());
        }
        Stream<String> plain = Stream.of(
                "Plain",
                dossiers.toString(),
                Deskcheck.version(),
                deskcheck.rulesDigest(),
                deskcheck.options().registry().digest());
        assertThat(ran("plain", plain).lines()).containsExactlyElementsOf(reports);
    }

    private static String ran(String program, Stream<String> arguments) throws IOException, InterruptedException {
        String classPath = folder.resolve(program) + System.getProperty("path.separator") + jackson;
        Running ran = Running.java(
                Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-cp", classPath), arguments)
                        .toList(),
                "");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.out();
    }
}
