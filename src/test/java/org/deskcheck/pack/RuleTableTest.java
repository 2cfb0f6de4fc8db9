package org.deskcheck.pack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleTableTest {

    private static final Path BAD = Path.of("src/test/resources/org/deskcheck/pack/bad-tables.txt");

    @TestFactory
    Stream<DynamicTest> everyCellThatIsNotAsItShouldBeIsNamedWithItsPlace() throws IOException {
        return Stream.of(Files.readString(BAD).split("(?m)^##### "))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    String[] parts = text.split("(?m)^-----\n", 2);
                    String name = parts[0].lines().findFirst().orElseThrow();
                    String table = parts[0].substring(name.length() + 1);
                    return DynamicTest.dynamicTest(
                            name, () -> assertThat(problems(table)).isEqualTo(parts[1]));
                });
    }

    @Test
    void tenThousandColumnsAreToldInALine() {
        assertThat(problems("a,".repeat(10_000) + "\n")).isEqualTo("""
                figures/t.csv:1:1: a row of 10001 columns, where 50 are the most
                  hint: look whether a quotation mark is missing
                """);
    }

    /** Whatever stands in the text cells, the rule's own text is the only one outside quotation marks. */
    @Property(tries = 500)
    void noCellCutsTheRuleOpen(@ForAll @From("cells") String message, @ForAll @From("cells") String party) {
        String bare = "dead,people,,5,note," + cell(message) + "\n";
        holds("measure,unit,least,most,level,message\n" + bare, 1, 5);
        holds("source,party,interest\nkcna," + cell(party) + "," + cell(message) + "\n", 2, 10);
    }

    /** Of what could end a string or a comment, or begin an escape or a rule. */
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                        "\"",
                        "\\",
                        "\\u0022",
                        "*/",
                        "//",
                        "#",
                        ")",
                        "@level( error )",
                        "rule ",
                        " end ",
                        "${x}",
                        "'",
                        "x",
                        "é",
                        "\t")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "x" + String.join("", parts));
    }

    private static void holds(String table, int rules, int strings) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> drl = RuleTable.drl("figures/t", "figures/t.csv", table, Manifest.none("x"), problems);
        drl.ifPresent(text -> {
            String outside = outsideQuotes(text);
            assertThat(outside.split("\\brule\\b", -1)).hasSize(rules + 1);
            assertThat(outside.split("S", -1)).hasSize(strings + 1);
            assertThat(outside).matches("[\\x20-\\x7e\\n]*");
        });
        assertThat(drl.isPresent()).isEqualTo(problems.isEmpty());
        assertThat(drl.isPresent()).isEqualTo(!table.contains("${x}"));
    }

    /** As Drools reads strings: a backslash takes the next character with it. */
    private static String outsideQuotes(String drl) {
        StringBuilder outside = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < drl.length(); i++) {
            char c = drl.charAt(i);
            if (inside && c == '\\') {
                i++;
            } else if (c == '"') {
                inside = !inside;
                outside.append(inside ? "S" : "");
            } else if (!inside) {
                outside.append(Character.toLowerCase(c));
            }
        }
        assertThat(inside).isFalse();
        return outside.toString();
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void aTableJudgesByWhatTheWordsLeaveAndBringsTheUnitsTogether() throws IOException {
        Pack pack = Pack.read(Packs.LEDGER);
        assertThat(pack.problems()).isEmpty();
        Deskcheck deskcheck =
                Deskcheck.of(List.of(Bundle.house(), PackCompiler.compile(pack).orThrow()));
        List<String> found = deskcheck
                .verify(deskcheck
                        .read(Packs.LEDGER.resolve("figures/limits/the-plain"))
                        .orThrow()
                        .get(0))
                .report()
                .findings()
                .stream()
                .filter(finding -> List.of("figures/limits", "interest/stakes").contains(finding.rule()))
                .map(finding -> finding.claim() + ": " + finding.message())
                .sorted()
                .toList();
        assertThat(found)
                .containsExactly(
                        "bare: “more than 5,000” is more than 5,000 people, the most that any flood here has killed",
                        "dead: “7,000 people” is more than 5,000 people, the most that any flood here has killed",
                        "gauge: It rests on River Board alone, which speaks for River Board: “it is liable for every"
                                + " house below the dam”",
                        "gauge: The gauge ends at 12.5 metres: “41.1 feet”",
                        "land: The story has “500 square kilometres”; the whole plain has 40,000"
                                + " hectares, and below 10 hectares nobody counts",
                        "plot: The story has “less than 10 hectares”; the whole plain has 40,000"
                                + " hectares, and below 10 hectares nobody counts");
    }

    private static String problems(String table) {
        List<Problem> problems = new ArrayList<>();
        RuleTable.drl("figures/t", "figures/t.csv", table, Manifest.none("x"), problems);
        return Arrays.stream(problems.toArray(Problem[]::new))
                .sorted()
                .map(problem -> problem + "\n")
                .collect(joining());
    }
}
