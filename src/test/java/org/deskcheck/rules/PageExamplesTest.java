package org.deskcheck.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Consistency;
import org.deskcheck.fact.Provenance;
import org.deskcheck.fact.Standing;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a page, and finds on the page's examples what the page says. */
class PageExamplesTest {

    private static final Path RULES = Path.of("rules");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Bundle HOUSE = Bundle.house();
    private static final Judge JUDGE = new Judge(HOUSE);

    static List<Page> pages() {
        return Page.all(RULES);
    }

    @TestFactory
    Stream<DynamicNode> everyExampleFindsWhatThePageSays() {
        return pages().stream()
                .map(page -> dynamicContainer(
                        page.id(),
                        page.examples().stream()
                                .map(example -> dynamicTest(
                                        page.id() + ", line " + example.line() + ": " + example.told(),
                                        page.file().toUri(),
                                        () -> findsWhatThePageSays(page, example)))));
    }

    private static void findsWhatThePageSays(Page page, Page.Example example) {
        Report report = Deskcheck.houseRules().verify(dossier(page, example)).report();
        List<String> found = page.verdicts() ? verdicts(report) : findings(page, example, report);
        if (example.silent()) {
            assertThat(found).as("found where the page says nothing").isEmpty();
        } else if (WRITE) {
            page.write(example, found);
        } else {
            assertThat(found).as("silent where the page says something").isNotEmpty();
            assertThat(found)
                    .as("with -Dgolden.write=true the page is written anew")
                    .isEqualTo(example.expected());
        }
    }

    /** What embedders call reads the page; every problem would be one of the page. */
    private static Dossier dossier(Page page, Page.Example example) {
        Checked<List<Dossier>> read =
                Deskcheck.houseRules().read(example.dossier(), page.file().toString(), Format.YAML);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow().get(0);
    }

    private static List<String> findings(Page page, Page.Example example, Report report) {
        List<String> lines = new ArrayList<>();
        report.findings().stream()
                .filter(finding -> finding.rule().equals(page.id()))
                .sorted(Comparator.comparing(PageExamplesTest::line).thenComparing(Report.Finding::message))
                .forEach(finding -> {
                    lines.add(line(finding));
                    if (example.showsMessages()) {
                        lines.add("  " + finding.message());
                    }
                });
        return lines;
    }

    private static String line(Report.Finding finding) {
        String weight = finding.kind().equals("fail") ? finding.level() : finding.kind();
        return weight + " " + finding.rule() + " " + finding.claim();
    }

    private static List<String> verdicts(Report report) {
        return report.claims().stream()
                .map(claim -> claim.id() + " " + claim.consistency() + " " + claim.provenance() + " " + claim.interest()
                        + " " + claim.grade().reliability() + claim.grade().credibility())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockIsOneOfAPair(Page page) {
        assertThat(page.loose()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasItsPartsAndATitleOfOneSentence(Page page) {
        assertThat(page.heading()).isEqualTo("# " + page.id());
        assertThat(page.sections())
                .containsSubsequence("## Why", "## Examples", "## Working", "## Ask", "## Leaves alone", "## Source");
        assertThat(List.of("Why", "Working", "Ask", "Leaves alone", "Source"))
                .allSatisfy(name -> assertThat(page.section(name)).as(name).isNotBlank());
        assertThat(page.title()).matches("[A-Z“].{10,110}[.]").doesNotContainPattern("[.?!] ");
    }

    /** A page that shows no near miss has not said where the rule ends. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsWhatFiresWhatIsSilentAndANearMiss(Page page) {
        assertThat(page.examples())
                .anyMatch(example -> !example.silent() && !example.findings().isEmpty());
        if (!page.verdicts()) {
            assertThat(page.examples()).anyMatch(example -> example.gives("silent"));
            assertThat(page.examples()).anyMatch(example -> example.gives("near miss"));
        }
        for (Page.Example example : page.examples()) {
            if (example.silent()) {
                assertThat(example.expected()).first().isEqualTo(page.id());
                assertThat(example.gives("silent") || example.gives("near miss"))
                        .as("line %s says why it is silent", example.line())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVariantOfTheRuleFiresInAnExample(Page page) {
        Set<String> fired = new TreeSet<>();
        for (Page.Example example : page.examples()) {
            Judgement judgement = JUDGE.judge(
                    Align.facts(dossier(page, example), Options.standard().registry(), Optional.empty()),
                    Options.standard().bounds());
            judgement.findings().forEach(finding -> fired.add(finding.rule().rule()));
        }
        assertThat(fired)
                .containsAll(HOUSE.rules().stream()
                        .filter(rule -> rule.id().equals(page.id()) && rule.finds())
                        .map(RuleInfo::rule)
                        .toList());
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
        return pages().stream()
                .filter(page -> page.id().equals(id))
                .flatMap(page -> page.examples().stream())
                .flatMap(example -> example.findings().stream())
                .map(line -> line.split(" ")[word].toLowerCase(Locale.ROOT))
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
    @ParameterizedTest
    @MethodSource("pages")
    void messagesReadWell(Page page) {
        for (Page.Example example : page.examples()) {
            Deskcheck.houseRules()
                    .verify(dossier(page, example))
                    .report()
                    .findings()
                    .forEach(finding -> {
                        for (String text : List.of(finding.message(), finding.ask())) {
                            assertThat(text)
                                    .doesNotContain("{", "}", "Optional", "“”", "  ", "()")
                                    .doesNotContainPattern("\\b(\\p{L}+) \\1\\b");
                        }
                    });
        }
    }

    @Test
    void everyRuleHasItsPageAndEveryFamilyToo() {
        List<String> ids = pages().stream().map(Page::id).toList();
        assertThat(HOUSE.rules().stream().map(RuleInfo::id).distinct().sorted()).isEqualTo(ids);
        HOUSE.rules().forEach(rule -> assertThat(RULES.resolve(rule.family()).resolve("README.md"))
                .exists());
    }
}
