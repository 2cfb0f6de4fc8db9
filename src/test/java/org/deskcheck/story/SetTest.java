package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that supposes claims to say something else is a run over a file in which somebody wrote it so. */
class SetTest {

    private static final Deskcheck DESKCHECK = Reference.DESKCHECK;

    /** What a claim file may hold behind {@code says}, and the same as it is typed. */
    private static final Map<String, Object> WRITTEN = written();

    private static Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        for (String words : List.of(
                "more than 4,100",
                "about 30 people",
                "20 to 40 tents",
                "2026-05-03",
                "yes",
                "unknown",
                "“we will go”",
                "a fire: it was great",
                "1.500 people")) {
            written.put(words, words);
        }
        written.put("40", 40);
        written.put("2024", 2024);
        written.put("true", true);
        written.put(
                "{number: 30, bound: at least, unit: tents}",
                Map.of("number", 30, "bound", "at least", "unit", "tents"));
        written.put("{quote: it was great, speaker: Voice 1}", Map.of("quote", "it was great", "speaker", "Voice 1"));
        written.put("{statement: 40 or so}", Map.of("statement", "40 or so"));
        written.put("{date: '2026-05-02'}", Map.of("date", "2026-05-02"));
        return written;
    }

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSetIsWhatIsWrittenByHand(int seed) {
        Random random = new Random(seed);
        Map<String, String> typed = new HashMap<>();
        Map<String, Object> byHand = new HashMap<>();
        List<String> words = List.copyOf(WRITTEN.keySet());
        for (int i = 0; i <= random.nextInt(3); i++) {
            String claim = "c" + random.nextInt(CLAIMS);
            String value = words.get(random.nextInt(words.size()));
            typed.put(claim, value);
            byHand.put(claim, WRITTEN.get(value));
        }
        Dossier dossier = DESKCHECK.read(draft(new Random(seed), Map.of())).orThrow();
        Checked<Dossier> edited = DESKCHECK.read(draft(new Random(seed), byHand));
        Checked<Dossier> set = DESKCHECK.set(dossier, typed);
        assertThat(words(set)).isEqualTo(words(edited));
        if (edited.isPresent()) {
            Report report = DESKCHECK.verify(set.orThrow()).report();
            assertThat(whole(report))
                    .isEqualTo(whole(DESKCHECK.verify(edited.orThrow()).report()));
            assertThat(report.dossier().supposed())
                    .extracting(Report.Supposed::claim)
                    .containsExactlyInAnyOrderElementsOf(typed.keySet());
        }
    }

    /** What is wrong, wherever it stands. */
    private static List<String> words(Checked<Dossier> read) {
        return read.problems().stream()
                .map(problem -> problem.text() + problem.hint().orElse(""))
                .sorted()
                .toList();
    }

    private static final int CLAIMS = 5;

    /** Voices of several languages, which count tents beside what everybody counts. */
    private static DossierDraft draft(Random random, Map<String, Object> says) {
        DossierDraft draft = new DossierDraft("A fire").set("units", List.of("tents"));
        draft.subject("mill", "the mill fire");
        draft.question("dead", "mill", "dead");
        draft.question("when", "mill", "injured");
        for (int i = 0; i < CLAIMS; i++) {
            draft.document("d" + i, "Voice " + i, "2026-05-0" + (1 + i))
                    .set("language", random.nextBoolean() ? "de" : "en")
                    .set("story", i == CLAIMS - 1);
            String id = "c" + i;
            int form = random.nextInt(4);
            Object before = form == 0 ? "“it was great”" : (20 + 10 * random.nextInt(3)) + " people";
            DossierDraft.Entry claim =
                    draft.claim(id, "d" + i, random.nextInt(4) == 0 ? "when" : "dead", says.getOrDefault(id, before));
            if (form == 1) {
                claim.set("quote", "they lost all");
            }
            if (i > 0 && random.nextBoolean()) {
                claim.set("attribution", List.of(Map.of("source", "Voice " + random.nextInt(i))));
            }
        }
        return draft;
    }

    @Test
    void aClaimThatOnlyQuotesSaysTheValueInstead() {
        DossierDraft draft = draft(new Random(1), Map.of());
        draft.document("d9", "Voice 9", "2026-05-09");
        draft.add("claims")
                .set("id", "q")
                .set("document", "d9")
                .set("question", "dead")
                .set("quote", "a great fire");
        Dossier set = DESKCHECK
                .set(DESKCHECK.read(draft).orThrow(), Map.of("q", "30 people"))
                .orThrow();
        assertThat(set.claims().get(CLAIMS).quotation()).isEmpty();
        assertThat(set.claims().get(CLAIMS).value().text()).isEqualTo("30 people");
    }

    @Test
    void theReportSaysWhatItSupposes() {
        Dossier set = DESKCHECK
                .set(Reference.DOSSIER, Map.of("13", "more than 4,100 houses"))
                .orThrow();
        String was = Reference.DOSSIER.claims().stream()
                .filter(claim -> claim.id().equals("13"))
                .findFirst()
                .orElseThrow()
                .value()
                .text();
        Verification verification = DESKCHECK.verify(set);
        assertThat(verification.text(120))
                .contains("\nSupposed: 13 says “more than 4,100 houses” instead of “" + was + "”\n");
        assertThat(verification.report().dossier().supposed())
                .containsExactly(new Report.Supposed("13", "more than 4,100 houses", was));
    }

    @Test
    void anUnknownClaimIsAProblemWithTheNearest() {
        DossierDraft draft = draft(new Random(1), Map.of());
        draft.claim("derna-7", "d0", "dead", "30 people");
        Dossier dossier = DESKCHECK.read(draft).orThrow();
        assertThat(DESKCHECK.set(dossier, Map.of("drena-7", "30")).problems())
                .containsExactly(Problem.of("unknown claim `drena-7`", "did you mean `derna-7`?"));
    }

    /** The problem is the one of the file, at its place in the words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 to 20 people|the range in `40 to 20 people` runs downwards|1",
                "2026-02-30|`says` is `2026-02-30`, which no calendar has|1",
                "30 peple|unknown unit `peple`|1",
                "{number: 30, unti: people}|unknown field `unti` in `says`|14",
                "{number: 30|this is no YAML: an object that is not closed|12",
            })
    void aValueThatCannotBeReadIsTheProblemOfAFile(String words, String text, int column) {
        Dossier dossier = DESKCHECK.read(draft(new Random(1), Map.of())).orThrow();
        assertThat(DESKCHECK.set(dossier, Map.of("c0", words)).problems())
                .extracting(
                        Problem::text, problem -> problem.place().orElseThrow().toString())
                .containsExactly(tuple(text, "--set c0:1:" + column));
    }

    private static String whole(Report report) {
        try {
            JsonNode tree = new ObjectMapper().readTree(SameReport.of(report));
            ((ObjectNode) tree.path("dossier")).remove("supposed");
            return tree.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is JSON", e);
        }
    }
}
