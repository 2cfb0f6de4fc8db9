package org.deskcheck.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Explanation;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.align.Align;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Mark;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pack;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Registries;
import org.deskcheck.read.SourceLines;
import org.deskcheck.report.ProofText;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding has a whole proof, that an editor can read. */
class ProofTest {

    private static final Deskcheck DESKCHECK = Deskcheck.houseRules();
    private static final Path STORY = Path.of("claims/north-korea-floods");

    @TestFactory
    Stream<DynamicTest> everyFindingOfEveryExampleHasAWholeProof() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        return pages.stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    for (String text : examples(Files.readString(page))) {
                        DESKCHECK
                                .read(text, page.toString(), Format.YAML)
                                .orThrow()
                                .forEach(ProofTest::wholeProofs);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFindingOfEveryDossierHasAWholeProof() throws IOException {
        List<Path> dossiers;
        try (Stream<Path> listed = Files.list(Path.of("claims"))) {
            dossiers = listed.filter(Files::isDirectory).sorted().toList();
        }
        return dossiers.stream()
                .map(path -> dynamicTest(
                        path.toString(), () -> DESKCHECK.read(path).orThrow().forEach(ProofTest::wholeProofs)));
    }

    private static void wholeProofs(Dossier dossier) {
        Verification verification = DESKCHECK.verify(dossier);
        Set<String> ids = dossier.claims().stream().map(claim -> claim.id()).collect(Collectors.toSet());
        for (Report.Finding finding : verification.report().findings()) {
            Explanation explanation =
                    verification.explain(finding.fingerprint()).orThrow();
            Report.Proof proof = explanation.proof();
            List<Report.Reason> leaves = new ArrayList<>();
            Set<String> told = new HashSet<>();
            proof.finding().because().forEach(reason -> gather(reason, leaves, told));
            assertThat(leaves).isNotEmpty().allSatisfy(leaf -> assertThat(leaf.location())
                    .as("%s: %s", finding.rule(), leaf)
                    .isPresent());
            assertThat(told).as(finding.rule()).contains(finding.claim());
            assertThat(told)
                    .as(finding.rule())
                    .containsAll(finding.related().stream()
                            .map(Report.Related::claim)
                            .toList());
            assertThat(ids).containsAll(told);
            assertThat(proof.finding().because())
                    .extracting(Report.Reason::text)
                    .containsAll(
                            finding.because().stream().map(Report.Reason::text).toList());
            readsWell(explanation.text(80));
        }
    }

    /** No engine's words, no class names, nothing unfilled. */
    private static void readsWell(String text) {
        String tree = text.substring(text.indexOf("WHAT IT RESTS ON"));
        assertThat(tree)
                .doesNotContain("{", "}", "Optional", "[]", "org.deskcheck", "null", "()")
                .doesNotContainPattern("\\b[a-z]+[A-Z][a-z]+:|\\b[A-Z]+_[A-Z]+\\b|@[0-9a-f]{5}");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    private static void gather(Report.Reason reason, List<Report.Reason> leaves, Set<String> told) {
        if (reason.from().isEmpty()) {
            leaves.add(reason);
        }
        if (reason.fact().equals("Claim")) {
            told.addAll(reason.claims());
        }
        reason.from().forEach(below -> gather(below, leaves, told));
    }

    private static List<String> examples(String page) {
        return Arrays.stream(page.split("```yaml dossier\n"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("```")))
                .toList();
    }

    /** A row that names what is no longer there would fall silent. */
    @Test
    void everyRowOfTheWordsForFactsNamesAFactAndItsFields() throws IOException, ClassNotFoundException {
        for (String line : Files.readAllLines(Path.of("src/main/resources/org/deskcheck/report/facts.tsv"))) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", 2);
            String[] key = row[0].split("\\.");
            Class<?> fact = Class.forName("org.deskcheck.fact." + key[0]);
            Set<String> names = fact.isEnum()
                    ? Stream.of(fact.getEnumConstants()).map(Object::toString).collect(Collectors.toSet())
                    : Stream.of(fact.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toSet());
            Set<String> asked = Pattern.compile("\\{([a-zA-Z]+)}")
                    .matcher(row[1])
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(names).as(line).containsAll(key.length > 1 ? Set.of(key[1]) : asked);
        }
    }

    @Test
    void aLineageIsFollowedToItsRootsAndARingIsCutWhereItCloses() {
        DossierDraft draft = new DossierDraft("A ring");
        draft.document("a", "The Ledger", "2026-03-05").set("story", true);
        draft.document("b", "The Herald", "2026-03-05");
        draft.subject("flood", "the flood");
        draft.question("dead", "flood", "dead");
        draft.claim("1", "a", "dead", "12 people")
                .set("attribution", "The Herald")
                .set("leansOn", List.of("2"));
        draft.claim("2", "b", "dead", "12 people")
                .set("attribution", "The Ledger")
                .set("leansOn", List.of("1"));
        String text = explain(draft, "lineage/circular 1").text(100);
        assertThat(text)
                .contains(
                        "attributed to The Herald",
                        "leans on 2, in The Herald",
                        "leans on 1, in the story",
                        "(as above)");
    }

    @Test
    void theFilesOwnLinesAreShownAtEveryWidth() {
        Dossier story = DESKCHECK.read(STORY).orThrow().get(0);
        Report.Proof proof = DESKCHECK
                .verify(story)
                .explain("drift/bound-changed 13")
                .orThrow()
                .proof();
        SourceLines lines = new SourceLines(story, Options.standard().registry());
        for (int width : List.of(60, 80, 120)) {
            String text = ProofText.of(proof, width, false, lines::at);
            assertThat(text).contains("says: more than 4,100 houses", "kcna-flood.yaml:17", "says: 4,100 houses");
            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void aConfidentialNameIsHeldBackInLinesToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("story.yaml"), """
                deskcheck: 1
                sources: [{id: clerk, name: Jane Roe, aliases: [the Roe-Clerk], confidential: true}]
                documents: [{id: a, publisher: The Ledger, published: 2026-03-05}]
                subjects: [{id: flood, name: the flood}]
                questions: [{id: dead, subject: flood, measure: dead}]
                claims:
                  - id: "1"
                    question: dead
                    says: 12 people
                    text: Jane Roe and the Roe-Clerk’s list have 12 dead
                    attribution: { source: the roe clerk }
                """);
        Dossier dossier = DESKCHECK.read(file).orThrow().get(0);
        Verification verification = DESKCHECK.verify(dossier);
        SourceLines lines = new SourceLines(dossier, Options.standard().registry());
        assertThat(verification.report().findings()).isNotEmpty();
        for (Report.Finding finding : verification.report().findings()) {
            Explanation explanation = verification.explain(finding.id()).orThrow();
            String text = ProofText.of(explanation.proof(), 100, false, lines::at);
            assertThat(text).contains("says: 12 people", "(a line that names a confidential source)");
            assertThat(text + explanation.json()).doesNotContainIgnoringCase("Roe", "clerk");
            assertThat(verification.json() + verification.text(80))
                    .contains("a confidential source’s list have 12 dead")
                    .doesNotContainIgnoringCase("Roe", "clerk");
        }
    }

    /** What the house's registry holds back stays so where a dossier lists the source again, and where none does. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sources: [{id: clerk, name: Jane Roe, kind: person}]"})
    void whatTheRegistryHoldsBackIsNotShown(String again, @TempDir Path folder) throws IOException {
        Path registry = Files.writeString(folder.resolve("registry.yaml"), """
                deskcheck: 1
                sources: [{id: clerk, name: Jane Roe, aliases: [the Roe-Clerk], kind: person, confidential: true, page: "https://house.example/sources", read: 2026-03-01}]
                """);
        Path file = Files.writeString(folder.resolve("story.yaml"), """
                deskcheck: 1
                title: What Jane Roe counted
                documents: [{id: a, publisher: The Ledger, published: 2026-03-05}]
                subjects: [{id: flood, name: the flood}]
                questions: [{id: dead, subject: flood, measure: dead}]
                claims:
                  - id: "1"
                    question: dead
                    says: 12 people
                    text: Jane Roe and the Roe-Clerk’s list have 12 dead
                    attribution: { source: Jane Roe }
                waive: [{rule: lineage/single-origin, reason: Jane Roe asked}]
                """ + again + "\n");
        Options options =
                Options.standard().withRegistry(Registries.read(registry).orThrow());
        Deskcheck deskcheck = DESKCHECK.with(options);
        Verification verification =
                deskcheck.verify(deskcheck.read(file).orThrow().get(0));
        assertThat(verification.report().findings()).isNotEmpty();
        assertThat(verification.json() + verification.text(80))
                .contains("What a confidential source counted", "a confidential source asked")
                .doesNotContainIgnoringCase("Roe", "clerk");
    }

    /** A rule that builds on another shows what the other had matched. */
    @Test
    void aDerivedFactShowsWhatItWasDerivedFrom(@TempDir Path rules) throws IOException {
        Files.createDirectories(rules.resolve("derived"));
        Files.writeString(rules.resolve("derived/first.drl"), """
                rule "derived/first"
                when
                    Citation( figures == Figures.APART, $claim : claim )
                then
                    insertLogical( new Mark( "apart", $claim ) );
                end
                """);
        Files.writeString(rules.resolve("derived/second.drl"), """
                rule "derived/second"
                    @level( warning )
                    @message( "It was altered" )
                    @ask( "By whom?" )
                when
                    Mark( name == "apart", $claim : claim )
                then
                    findings.add( kcontext, $claim );
                end
                """);
        for (String page : List.of("derived/first.md", "derived/second.md")) {
            Files.writeString(rules.resolve(page), "# page\n\nA title of a rule.\n");
        }
        Judge judge = new Judge(PackCompiler.compile(Pack.read(rules)).orThrow());
        Judgement judgement = judge.judge(
                Align.facts(
                        DESKCHECK.read(draft()).orThrow(), Options.standard().registry(), Optional.empty()),
                Options.standard().bounds());
        assertThat(judgement.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.matched()).hasAtLeastOneElementOfType(Mark.class);
            assertThat(finding.derived())
                    .singleElement()
                    .extracting(Finding.Derived::fact)
                    .isInstanceOf(Mark.class);
        });
        Report.Finding reported = Reporting.of(judgement, "", "", "").findings().get(0);
        Report.Proof proof = Reporting.proof(judgement, reported);
        Report.Reason derived = proof.finding().because().stream()
                .filter(reason -> reason.fact().equals("Mark"))
                .findFirst()
                .orElseThrow();
        assertThat(derived.text()).endsWith("by the rule derived/first");
        assertThat(derived.from()).extracting(Report.Reason::fact).contains("Citation");
        assertThat(derived.from().get(0).from())
                .extracting(reason -> reason.claims().get(0))
                .contains("1", "2");
    }

    @Test
    void aProofAsJsonIsAFindingOfTheReportsForm() throws JsonProcessingException {
        Explanation explanation = explain(draft(), "drift/value-changed 2");
        JsonNode json = new ObjectMapper().readTree(explanation.json());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("schemaVersion", "tool", "ids", "dossier", "rule", "finding", "absent");
        JsonNode because = json.path("finding").path("because").get(0);
        assertThat(because.path("fact").asText()).isEqualTo("Citation");
        assertThat(because.path("from").findValuesAsText("text")).anyMatch(text -> text.startsWith("cited: 1, in "));
        assertThat(json.path("rule").path("why").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e02      | `e02` is too short for a finding          | give at least 6 of its digits
            1        | nothing is found about claim `1`          | give a claim that verify has a finding of
            drift/valu-changed 2 | there is no finding `drift/valu-changed 2` | did you mean `drift/value-changed 2`?
            nothing  | there is no finding `nothing`             | verify shows the id of each finding beside its rule
            """)
    void whatNamesNoFindingIsAProblem(String name, String text, String hint) {
        assertThat(DESKCHECK
                        .verify(DESKCHECK.read(draft()).orThrow())
                        .explain(name)
                        .problems())
                .containsExactly(Problem.of(text, hint));
    }

    @Test
    void aFindingIsKnownByItsFirstDigits() {
        Verification verification = DESKCHECK.verify(DESKCHECK.read(draft()).orThrow());
        Report.Finding finding = verification.report().findings().get(0);
        assertThat(verification
                        .explain(finding.fingerprint().substring(0, 6).toUpperCase(Locale.ROOT))
                        .orThrow()
                        .proof()
                        .finding()
                        .fingerprint())
                .isEqualTo(finding.fingerprint());
    }

    private static Explanation explain(DossierDraft draft, String finding) {
        return DESKCHECK
                .verify(DESKCHECK.read(draft).orThrow())
                .explain(finding)
                .orThrow();
    }

    private static DossierDraft draft() {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        draft.claim("1", "notice", "vehicles", "1,237 vehicles");
        draft.claim("2", "story", "vehicles", "1,350 vehicles")
                .set("attribution", "Northtown council")
                .set("leansOn", List.of("1"));
        return draft;
    }
}
