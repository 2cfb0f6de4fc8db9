package org.deskcheck.workshop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Claim;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.read.Reading;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.RulePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The condition that is named is the one that a person names who reads the rule and the dossier. */
class WhyNotsTest {

    private static final Path CASES = Path.of("src/test/resources/org/deskcheck/workshop/trace");
    private static final Path RULES = Path.of("rules");
    private static final Options OPTIONS = Options.standard();
    private static final Judge JUDGE = new Judge(Bundle.house());
    private static final Map<String, RulePage> PAGES = pages();
    private static final ExampleDossiers DOSSIERS = new ExampleDossiers(RULES, OPTIONS);
    private static final WhyNots DESK = WhyNots.of(List.of(file("desk"), file("marks")));
    private static final Judgement NOTICE = judged(new Reading(OPTIONS.registry())
            .read(CASES.resolve("notice.yaml"))
            .orThrow()
            .get(0));

    /** A line of a table. */
    record Case(String rule, String variant, String example, String claim, String expected) {

        static Case of(String line) {
            String[] cells = line.split("\\|", 5);
            return new Case(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        String name() {
            return variant.isEmpty() ? rule : rule + " (" + variant + ")";
        }

        String family() {
            return rule.substring(0, rule.indexOf('/'));
        }
    }

    static Stream<Case> house() {
        return cases("house.txt");
    }

    static Stream<Case> desk() {
        return cases("desk.txt");
    }

    @ParameterizedTest
    @MethodSource("house")
    void ofAHouseRule(Case each) {
        RulePage page = Objects.requireNonNull(PAGES.get(each.rule()), each.rule());
        Facts facts = page.examples().stream()
                .filter(example -> example.told().equals(each.example()))
                .findFirst()
                .map(example -> DOSSIERS.facts(page, example).orThrow())
                .orElseThrow(() -> new AssertionError("no example: " + each.example()));
        assertThat(told(WhyNots.HOUSE, each, JUDGE.judge(facts, OPTIONS.bounds())))
                .isEqualTo(each.expected());
    }

    @ParameterizedTest
    @MethodSource("desk")
    void ofADesksRule(Case each) {
        assertThat(told(DESK, each, NOTICE)).isEqualTo(each.expected());
    }

    @Test
    void theCasesAreOfAllFamiliesAndForms() throws IOException {
        List<Case> all = Stream.concat(house(), desk()).toList();
        assertThat(all).hasSizeGreaterThan(70);
        try (Stream<Path> families = Files.list(RULES)) {
            assertThat(house().map(Case::family))
                    .containsAll(families.filter(Files::isDirectory)
                            .map(family -> family.getFileName().toString())
                            .toList());
        }
        assertThat(count(all, expected -> expected.startsWith("not "))).isGreaterThanOrEqualTo(5);
        assertThat(count(all, expected -> expected.contains("$") && !expected.contains("not ")))
                .isGreaterThanOrEqualTo(5);
        assertThat(count(all, expected -> expected.contains(" < "))).isGreaterThanOrEqualTo(5);
    }

    /** The place is that of the condition itself, in the rule file. */
    @ParameterizedTest
    @MethodSource("desk")
    void thePlaceIsWhereTheConditionStands(Case each) throws IOException {
        List<String> lines = Files.readAllLines(CASES.resolve("desk.drl"));
        Reason reason = reason(DESK, each, NOTICE);
        String written =
                reason.condition().replace("( Link( claimId == $claim.id, !source.named ) or", "Link( claimId");
        reason.place().ifPresent(place -> assertThat(lines.get(place.line() - 1).substring(place.column() - 1))
                .startsWith(written.substring(0, Math.min(12, written.length()))));
    }

    @Test
    void theNearestFactsSayWhatTheyHaveInstead() {
        Reason reason = reason(DESK, Case.of("desk/rule | exact | | story-1 | "), NOTICE);
        assertThat(String.join("\n", reason.lines()))
                .contains("desk.drl:18:")
                .contains("Mark (name “one origin”, claim story-1): `name` is “one origin”")
                .contains("Claim `story-1`: `bound` is MORE_THAN");
    }

    private static long count(List<Case> cases, Predicate<String> form) {
        return cases.stream().map(Case::expected).filter(form).count();
    }

    private static String told(WhyNots whyNots, Case each, Judgement judgement) {
        return told(reason(whyNots, each, judgement));
    }

    private static Reason reason(WhyNots whyNots, Case each, Judgement judgement) {
        assertThat(judgement.facts().claims()).extracting(Claim::id).contains(each.claim());
        return whyNots.reasons(each.rule(), each.claim(), judgement).stream()
                .filter(reason -> reason.rule().equals(each.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + each.name()));
    }

    /** Of rules that would derive what is missing, the one that came furthest in the table's words. */
    private static String told(Reason reason) {
        if (reason.kind() == Reason.Kind.MATCHED) {
            return reason.kind().toString();
        }
        boolean derived =
                reason.because().stream().anyMatch(because -> because.rule().startsWith("desk/"))
                        && reason.kind() != Reason.Kind.NOT_THERE;
        return reason.condition() + (derived ? " < " + told(reason.because().get(0)) : "");
    }

    private static Stream<Case> cases(String file) {
        try {
            return Files.readAllLines(CASES.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static Judgement judged(Dossier dossier) {
        return JUDGE.judge(Align.facts(dossier, OPTIONS.registry(), OPTIONS.asOf()), OPTIONS.bounds());
    }

    private static RuleFile file(String name) {
        try {
            String id = name.equals("desk") ? "desk/rule" : "desk/marks";
            return new RuleFile(id, name + ".drl", Files.readString(CASES.resolve(name + ".drl")), "");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private static Map<String, RulePage> pages() {
        try {
            Map<String, RulePage> pages = new TreeMap<>();
            Pack.read(RULES).files().forEach(file -> pages.put(file.id(), RulePage.of(file, RULES)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + RULES, e);
        }
    }
}
