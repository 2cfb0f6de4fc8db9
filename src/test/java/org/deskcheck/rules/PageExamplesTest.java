package org.deskcheck.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.fact.Consistency;
import org.deskcheck.fact.Provenance;
import org.deskcheck.fact.Standing;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.report.Reporting;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Expectation;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.RulePage;
import org.deskcheck.workshop.example.WhyNot;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Result;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestRun;
import org.deskcheck.workshop.test.TestText;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page, and finds on the page's examples what the page says: {@code deskcheck test} over rules/. */
class PageExamplesTest {

    private static final Bundle HOUSE = Bundle.house();
    private static final TestRun RUN = run();

    private static TestRun run() {
        try {
            return new PackTests(Selected.at(HousePages.RULES).orThrow(), Options.standard(), WhyNot.UNTOLD).run();
        } catch (IOException e) {
            throw new UncheckedIOException("testing " + HousePages.RULES, e);
        }
    }

    static List<RulePage> pages() {
        return HousePages.all();
    }

    /** What a page must show together, such as a near miss, is among the results too. */
    @TestFactory
    Stream<DynamicNode> everyExampleFindsWhatThePageSays() {
        return RUN.results().stream()
                .map(result -> dynamicTest(
                        result.rule() + ", line " + result.place().line() + ": " + result.name(),
                        Path.of(result.place().file()).toUri(),
                        () -> assertThat(result.outcome())
                                .as("deskcheck test --write writes the page anew\n%s", told(result))
                                .isEqualTo(Outcome.PASS)));
    }

    private static String told(Result result) {
        return TestText.of(new TestRun(List.of(result), List.of()), List.of(result), 100, false);
    }

    @Test
    void noExampleIsLeftOut() {
        int onPages = pages().stream().mapToInt(page -> page.examples().size()).sum();
        assertThat(RUN.examples()).hasSize(onPages).hasSizeGreaterThan(500);
        assertThat(RUN.rules()).isEqualTo(pages().size());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasItsPartsAndATitleOfOneSentence(RulePage page) {
        assertThat(page.heading()).isEqualTo("# " + page.id());
        assertThat(page.sections())
                .containsSubsequence("## Why", "## Examples", "## Working", "## Ask", "## Leaves alone", "## Source");
        assertThat(List.of("Why", "Working", "Ask", "Leaves alone", "Source"))
                .allSatisfy(name -> assertThat(page.section(name)).as(name).isNotBlank());
        assertThat(page.title()).matches("[A-Z“].{10,110}[.]").doesNotContainPattern("[.?!] ");
    }

    /** More than the workshop asks of a desk: what is plainly none of its business, and the rule's name where it is silent. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsWhatIsPlainlySilentToo(RulePage page) {
        if (!page.verdicts()) {
            assertThat(page.examples()).anyMatch(example -> example.expected().gives(Expectation.SILENT));
        }
        assertThat(page.examples()).allSatisfy(example -> {
            if (example.expected().silent()) {
                assertThat(example.expected().text()).first().isEqualTo(page.id());
            }
            assertThat(HousePages.DOSSIERS.dossier(page, example).problems()).isEmpty();
        });
    }

    /** Verdict rules find nothing; what they give must be seen whole. */
    @Test
    void everyVerdictIsGivenInAnExampleOfItsPage() {
        assertThat(given("verdict/consistency", 1)).isEqualTo(names(Consistency.values()));
        assertThat(given("verdict/provenance", 2)).isEqualTo(names(Provenance.values()));
        assertThat(given("verdict/interest", 3)).isEqualTo(names(Standing.values()));
        assertThat(letters(given("verdict/grade", 4), 0)).isEqualTo("abcdef");
        assertThat(letters(given("verdict/grade", 4), 1)).isEqualTo("123456");
    }

    private static Set<String> given(String id, int word) {
        return HousePages.all().stream()
                .filter(page -> page.id().equals(id))
                .flatMap(page -> page.examples().stream())
                .flatMap(example -> example.expected().expected().stream())
                .map(line -> line.text().split(" ")[word].toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    /** The letters at one place of words, each once, in order. */
    private static String letters(Set<String> words, int at) {
        return words.stream()
                .map(word -> word.substring(at, at + 1))
                .distinct()
                .sorted()
                .collect(joining());
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().replace("_", "").toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }

    /** Messages are templates; that they read is seen where they are filled. */
    @Test
    void messagesReadWell() {
        for (ExampleRun run : RUN.examples()) {
            Judgement judgement = run.judgement().orElseThrow();
            Reporting.of(judgement, "", "", "").findings().forEach(finding -> {
                for (String text : List.of(finding.message(), finding.ask())) {
                    assertThat(text)
                            .as("%s, line %s", run.page(), run.example().line())
                            .doesNotContain("{", "}", "Optional", "“”", "  ", "()")
                            .doesNotContainPattern("\\b(\\p{L}+) \\1\\b");
                }
            });
        }
    }

    @Test
    void everyRuleHasItsPageAndEveryFamilyToo() {
        List<String> ids = pages().stream().map(RulePage::id).toList();
        assertThat(HOUSE.rules().stream().map(RuleInfo::id).distinct().sorted()).isEqualTo(ids);
        HOUSE.rules().forEach(rule -> assertThat(
                        HousePages.RULES.resolve(rule.family()).resolve("README.md"))
                .exists());
    }
}
