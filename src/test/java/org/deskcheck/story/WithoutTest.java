package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run without a source is a run over files from which somebody took it out by hand. */
class WithoutTest {

    private static final Path HOME = Path.of("src/test/resources/org/deskcheck/story");
    private static final Deskcheck DESKCHECK = Reference.DESKCHECK;

    static Stream<StoryCase> byHand() {
        return StoryCase.of(HOME.resolve("without.txt")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("byHand")
    void theStoryWithoutASourceIsTheStoryFromWhichItWasTakenByHand(StoryCase source, @TempDir Path folder) {
        Report byHand = Reference.report(source.files(), folder);
        Report without = without(Reference.DOSSIER, source.name());
        assertThat(whole(without)).isEqualTo(whole(byHand));
        assertThat(Outcome.of(without).since(Outcome.of(Reference.REPORT))).isNotEmpty();
    }

    @Test
    void theTableWithoutAnAgencyIsTheTableFromWhichItWasTakenByHand() {
        Dossier table = Reference.only(DESKCHECK.read(HOME.resolve("table.jsonl")));
        Dossier byHand = Reference.only(DESKCHECK.read(HOME.resolve("table-without-north-wire.jsonl")));
        Report without = without(table, "North Wire");
        assertThat(whole(without)).isEqualTo(whole(DESKCHECK.verify(byHand).report()));
        assertThat(without.dossier().leftOut())
                .containsExactly(new Report.LeftOut("source", "North Wire", List.of("North Wire, 2026-05-03"), 3, 2));
    }

    /** By whatever name: the registry's id, its name, an alias in another writing. */
    @ParameterizedTest
    @ValueSource(strings = {"kcna", "Korean Central News Agency", "the KCNA", "조선중앙통신"})
    void everyNameOfASourceIsTheSource(String name) {
        assertThat(whole(without(Reference.DOSSIER, name))).isEqualTo(whole(without(Reference.DOSSIER, "KCNA")));
    }

    @Test
    void whatASourceControlsStaysUnlessItIsNamed() {
        assertThat(without(Reference.DOSSIER, "north-korea").dossier().documents())
                .extracting(Report.Document::publisher)
                .contains("KCNA");
        assertThat(without(Reference.DOSSIER, "north-korea", "kcna").dossier().documents())
                .extracting(Report.Document::publisher)
                .doesNotContain("KCNA");
    }

    @Test
    void theReportSaysWhatItWasMadeWithout() {
        Verification verification = DESKCHECK.verify(
                DESKCHECK.without(Reference.DOSSIER, List.of("kcna", "Reuters")).orThrow());
        assertThat(verification.text(80))
                .containsPattern("\nWithout KCNA: \\d documents with \\d+ claims and 13 attributions left out\n")
                .contains("\nWithout Reuters: 0 documents with 0 claims and 0 attributions left out\n");
        assertThat(verification.report().dossier().leftOut())
                .extracting(Report.LeftOut::what)
                .containsExactly("KCNA", "Reuters");
    }

    @ParameterizedTest
    @CsvSource({"KCNX, KCNA", "a British dialy, a British daily"})
    void anUnknownNameIsAProblemWithTheNearest(String name, String meant) {
        assertThat(DESKCHECK.without(Reference.DOSSIER, List.of(name)).problems())
                .containsExactly(Problem.of("unknown source `" + name + "`", "did you mean `" + meant + "`?"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    /** No name, no id and no label of it stands anywhere but where the run says what was left out. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTakenOutLeavesNoTrace(int seed) {
        Random random = new Random(seed);
        Dossier dossier = DESKCHECK.read(draft(random)).orThrow();
        String gone = "Quuxter" + random.nextInt(SOURCES);
        Verification verification =
                DESKCHECK.verify(DESKCHECK.without(dossier, List.of(gone)).orThrow());
        List<String> traces = new ArrayList<>(List.of(gone));
        dossier.documents().stream()
                .filter(document -> document.publisher().equals(gone))
                .forEach(document -> traces.add(document.id() + "."));
        assertThat(whole(verification.report())).doesNotContainIgnoringCase(traces.toArray(String[]::new));
        assertThat(verification.text(120).replaceAll("Without Quuxter\\d+: .*\\n", ""))
                .doesNotContainIgnoringCase(traces.toArray(String[]::new));
    }

    private static final int SOURCES = 6;

    /** A dossier whose sources cite, deny, correct and carry one another; each publishes one document. */
    private static DossierDraft draft(Random random) {
        DossierDraft draft = new DossierDraft("A fire").set("id", "fire");
        draft.subject("mill", "the mill fire");
        draft.question("dead", "mill", "dead");
        draft.question("hurt", "mill", "injured");
        List<String> claims = new ArrayList<>();
        int party = random.nextInt(SOURCES);
        for (int i = 0; i < SOURCES; i++) {
            String name = "Quuxter" + i;
            if (i == party || random.nextBoolean()) {
                draft.source(name, name).set("kind", random.nextBoolean() ? "newspaper" : "office");
            }
            DossierDraft.Entry document = draft.document("doc" + i + ".", name, "2026-05-0" + (1 + i / 2));
            if (i == SOURCES - 1) {
                document.set("story", true);
            }
            if (random.nextInt(3) == 0) {
                document.set("agency", "Quuxter" + random.nextInt(SOURCES) + "/Quuxter" + random.nextInt(SOURCES));
            }
            if (i > 0 && random.nextInt(3) == 0) {
                String link = List.of("versionOf", "corrects", "withdraws", "translationOf")
                        .get(random.nextInt(4));
                document.set(link, "doc" + random.nextInt(i) + ".");
            }
            for (int j = 0; j < 3; j++) {
                claims.add(claim(draft, random, i, j, claims));
            }
        }
        draft.add("interests")
                .set("party", "Quuxter" + party)
                .set("matter", List.of("mill"))
                .set("gains", "lower")
                .set("why", "it runs the mill");
        draft.add("waive")
                .set("rule", "attribution/missing")
                .set("claim", claims.get(random.nextInt(claims.size())))
                .set("reason", "known");
        return draft;
    }

    private static String claim(DossierDraft draft, Random random, int document, int j, List<String> before) {
        String id = "doc" + document + "." + j;
        List<String> bounds = List.of("", "more than ", "about ", "at least ");
        DossierDraft.Entry claim = draft.claim(
                id,
                "doc" + document + ".",
                random.nextInt(4) == 0 ? "hurt" : "dead",
                bounds.get(random.nextInt(4)) + (20 + random.nextInt(5) * 10) + " people");
        if (random.nextInt(4) > 0) {
            List<List<Map<String, String>>> chains = new ArrayList<>();
            for (int chain = 0; chain <= random.nextInt(2); chain++) {
                List<Map<String, String>> links = new ArrayList<>();
                for (int link = 0; link <= random.nextInt(2); link++) {
                    links.add(Map.of("source", "Quuxter" + random.nextInt(SOURCES)));
                }
                chains.add(links);
            }
            claim.set("attribution", chains);
        }
        if (!before.isEmpty() && random.nextInt(3) == 0) {
            claim.set("leansOn", List.of(before.get(random.nextInt(before.size()))));
        } else if (!before.isEmpty() && random.nextInt(5) == 0) {
            claim.set("denies", Map.of("what", "figure", "claims", List.of(before.get(random.nextInt(before.size())))));
        } else if (random.nextInt(5) == 0) {
            claim.set("quote", Map.of("words", "it was a great fire", "speaker", "Quuxter" + random.nextInt(SOURCES)));
        }
        return id;
    }

    private static Report without(Dossier dossier, String... sources) {
        return DESKCHECK
                .verify(DESKCHECK.without(dossier, List.of(sources)).orThrow())
                .report();
    }

    /** The report without its places, and without what it says of what was left out. */
    private static String whole(Report report) {
        try {
            JsonNode tree = new ObjectMapper().readTree(SameReport.of(report));
            ((ObjectNode) tree.path("dossier")).remove("leftOut");
            return tree.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is JSON", e);
        }
    }
}
