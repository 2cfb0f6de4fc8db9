package org.deskcheck.pack.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.Pass;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How rule files are read: what binds tighter, what is refused and in which words, and what the compiler gets. */
class DrlFileTest {

    private static final Path REFUSED = Path.of("src/test/resources/org/deskcheck/pack/refused.txt");

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            a && b || c && d                 ¦ ((a && b) || (c && d))
            !a && b                          ¦ ((!a) && b)
            !( a == b ) || c                 ¦ ((!(a == b)) || c)
            a == 1 || == 2 && b              ¦ ((a == 1) || ((a == 2) && b))
            a > 1 && < 4                     ¦ ((a > 1) && (a < 4))
            a + 2 * b - 1 > c % 2            ¦ (((a + (2 * b)) - 1) > (c % 2))
            a.b.c() == d#E.f                 ¦ (a.b.c() == d#E.f)
            a!.b not in ( X.A, X.B )         ¦ (a!.b not in (X.A, X.B))
            a in ( -1, 1 )                   ¦ (a in ((-1), 1))
            a not contains b && c memberOf d ¦ ((a not contains b) && (c memberOf d))
            extra["a b"] == 2.50B            ¦ (extra["a b"] == 2.50B)
            a matches "x.*" && b not matches "y" ¦ ((a matches "x.*") && (b not matches "y"))
            """)
    void whatBindsTighterIsReadFirst(String written, String understood) {
        DrlFile file = DrlFile.parse("a/b.drl", rule("Claim( " + written + ", $c : this )"))
                .orThrow();
        Condition.Pattern pattern =
                (Condition.Pattern) file.rules().get(0).when().operands().get(0);
        assertThat(Shown.of(pattern.constraints().get(0).expression())).isEqualTo(understood);
    }

    record Refused(String drl, String problems) {
        @Override
        public String toString() {
            return drl.lines().findFirst().orElse("");
        }
    }

    static Stream<Refused> refused() throws IOException {
        return Stream.of(Files.readString(REFUSED).split("\n====\n"))
                .map(each -> each.split("\n----\n", -1))
                .map(parts -> new Refused(parts[0], parts.length > 1 ? parts[1].strip() : ""));
    }

    /** With -Dgolden.write=true the problems are written anew. */
    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNotOfTheLanguageIsRefusedInTheAuthorsWords(Refused refused) throws IOException {
        String found = problems(refused.drl()).stream().map(Problem::toString).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.write")) {
            List<String> all = refused()
                    .map(each -> each.drl() + "\n----\n" + (each.equals(refused) ? found : each.problems()) + "\n")
                    .toList();
            Files.writeString(REFUSED, String.join("\n====\n", all));
        } else {
            assertThat(found).isNotEmpty().isEqualTo(refused.problems());
        }
    }

    private static List<Problem> problems(String drl) {
        Checked<DrlFile> read = DrlFile.parse("rule.drl", drl);
        return read.value()
                .map(file -> Meaning.problems(file, Pass.FIND).stream().sorted().toList())
                .orElse(read.problems());
    }

    static Stream<Path> houseRules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("houseRules")
    void theCompilerGetsWhatTheFileSaysAtTheSamePlaces(Path path) throws IOException {
        DrlFile file = DrlFile.parse(path.toString(), Files.readString(path)).orThrow();
        String canonical = Canonical.of(file);
        assertThat(canonical).hasSameSizeAs(file.source().text()).doesNotContain("@");
        assertThat(Shown.of(DrlFile.parse(path.toString(), canonical).orThrow()))
                .isEqualTo(Shown.of(file));
    }

    private static String rule(String conditions) {
        return "rule \"a/b\" when\n" + conditions + "\nthen findings.add( kcontext, $c ); end\n";
    }
}
