package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Report;
import org.deskcheck.report.RestsOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a claim's verdicts would not survive. */
class RestsOnTest {

    private static final Deskcheck DESKCHECK = Reference.DESKCHECK;
    private static final int SOURCES = 5;
    private static final int MOST = 3;

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    /** Every set of every size, through --without, and of those that change a verdict the ones with no other inside. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSetsAreThoseThatTryingEverySetGives(int seed) {
        Dossier dossier = DESKCHECK.read(draft(new Random(seed))).orThrow();
        ClaimEntry claim = dossier.claims().get(new Random(seed).nextInt(SOURCES));
        String own = "Voice " + claim.document().substring(1);
        List<String> others = IntStream.range(0, SOURCES + 1)
                .mapToObj(i -> "Voice " + i)
                .filter(name -> !name.equals(own))
                .toList();
        Map<Set<String>, Report.Claim> outcomes = new LinkedHashMap<>();
        for (int mask = 0; mask < 1 << others.size(); mask++) {
            int chosen = mask;
            Set<String> gone = IntStream.range(0, others.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(others::get)
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> known = gone.stream()
                    .filter(name -> DESKCHECK.without(dossier, List.of(name)).isPresent())
                    .toList();
            outcomes.put(gone, verdict(DESKCHECK.without(dossier, known).orThrow(), claim.id()));
        }
        RestsOn rests = DESKCHECK.restsOn(dossier, claim.id()).orThrow().restsOn();
        assertThat(losses(rests, 0)).isEqualTo(minimal(outcomes, true));
        assertThat(losses(rests, 1)).isEqualTo(minimal(outcomes, false));
    }

    private static Map<Set<String>, String> losses(RestsOn rests, int verdict) {
        return rests.verdicts().get(verdict).losses().stream()
                .collect(Collectors.toMap(
                        loss -> loss.sources().stream()
                                .map(RestsOn.Source::label)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        RestsOn.Loss::then,
                        (one, other) -> one + " and " + other));
    }

    private static Map<Set<String>, String> minimal(Map<Set<String>, Report.Claim> outcomes, boolean consistency) {
        Map<Set<String>, String> changed = new HashMap<>();
        String now = outcomes.entrySet().stream()
                .filter(one -> one.getKey().isEmpty())
                .map(one -> word(one.getValue(), consistency))
                .findFirst()
                .orElseThrow();
        outcomes.forEach((gone, then) -> {
            if (!word(then, consistency).equals(now)) {
                changed.put(gone, word(then, consistency));
            }
        });
        return changed.entrySet().stream()
                .filter(one -> one.getKey().size() <= MOST)
                .filter(one -> changed.keySet().stream()
                        .noneMatch(other ->
                                !other.equals(one.getKey()) && one.getKey().containsAll(other)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String word(Report.Claim claim, boolean consistency) {
        return consistency ? claim.consistency() : claim.provenance();
    }

    private static Report.Claim verdict(Dossier dossier, String claim) {
        return DESKCHECK.verify(dossier).report().claims().stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    /** Voices that repeat and contradict one another; one more has a stake and says nothing. */
    private static DossierDraft draft(Random random) {
        DossierDraft draft = new DossierDraft("A fire");
        draft.subject("mill", "the mill fire");
        draft.question("dead", "mill", "dead");
        draft.question("hurt", "mill", "injured");
        for (int i = 0; i <= SOURCES; i++) {
            draft.source("v" + i, "Voice " + i).set("kind", random.nextBoolean() ? "newspaper" : "office");
        }
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            draft.document("d" + i, "Voice " + i, "2026-05-0" + (1 + i)).set("story", i == SOURCES - 1);
            List<String> bounds = List.of("", "more than ", "at least ");
            DossierDraft.Entry claim = draft.claim(
                    "c" + i,
                    "d" + i,
                    random.nextInt(5) == 0 ? "hurt" : "dead",
                    bounds.get(random.nextInt(3)) + (20 + random.nextInt(3) * 10) + " people");
            if (random.nextInt(3) > 0) {
                claim.set("attribution", List.of(List.of(Map.of("source", "Voice " + random.nextInt(SOURCES)))));
            }
            if (i > 0 && random.nextInt(3) == 0) {
                claim.set("leansOn", List.of(claims.get(random.nextInt(claims.size()))));
            }
            claims.add("c" + i);
        }
        draft.add("interests")
                .set("party", "Voice " + random.nextInt(SOURCES + 1))
                .set("matter", List.of("mill"))
                .set("gains", "lower")
                .set("why", "it runs the mill");
        return draft;
    }

    @Test
    void aDisputeDoesNotSurviveTheLossOfTheOtherSide() {
        DossierDraft draft = new DossierDraft("A fire");
        draft.subject("mill", "the mill fire");
        draft.question("dead", "mill", "dead");
        List.of("The Ledger", "River Board", "Lindal Post").forEach(name -> {
            draft.document(name, name, "2026-05-01").set("story", name.equals("The Ledger"));
            draft.claim("of " + name, name, "dead", name.equals("The Ledger") ? "20 people" : "45 people")
                    .set("witnessed", true);
        });
        RestsOn rests = DESKCHECK
                .restsOn(DESKCHECK.read(draft).orThrow(), "of The Ledger")
                .orThrow()
                .restsOn();
        assertThat(rests.verdicts().get(0))
                .isEqualTo(new RestsOn.Verdict(
                        "consistency",
                        "disputed",
                        List.of(new RestsOn.Loss(
                                List.of(
                                        new RestsOn.Source("lindal post", "Lindal Post"),
                                        new RestsOn.Source("river board", "River Board")),
                                "notCheckable"))));
        assertThat(rests.printedBy()).containsExactly(new RestsOn.Source("ledger", "The Ledger"));
        assertThat(rests.search()).isEqualTo(new RestsOn.Search(2, 2, 4, List.of()));
    }

    @Test
    void whatIsNotTriedIsSaid() {
        DossierDraft draft = new DossierDraft("A fire");
        draft.subject("mill", "the mill fire");
        draft.question("dead", "mill", "dead");
        for (int i = 0; i < 6; i++) {
            draft.document("d" + i, "Voice " + i, "2026-05-01");
            draft.claim("c" + i, "d" + i, "dead", i == 0 ? "20 people" : "45 people")
                    .set("witnessed", true);
        }
        RestsOn rests = DESKCHECK
                .restsOn(DESKCHECK.read(draft).orThrow(), "c0")
                .orThrow()
                .restsOn();
        assertThat(rests.verdicts().get(0).losses()).isEmpty();
        assertThat(rests.search()).isEqualTo(new RestsOn.Search(5, 3, 26, List.of("sets of more than 3 sources")));
    }

    @Test
    void anUnknownClaimIsAProblemWithTheNearest() {
        DossierDraft draft = draft(new Random(1));
        draft.claim("derna-7", "d0", "dead", "30 people");
        assertThat(DESKCHECK.restsOn(DESKCHECK.read(draft).orThrow(), "drena-7").problems())
                .containsExactly(Problem.of("unknown claim `drena-7`", "did you mean `derna-7`?"));
    }
}
