package org.deskcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;

/** Waivers hold, end, come back with other figures, and are never forgotten. */
class WaiverTest {

    private static final Deskcheck DESKCHECK = Deskcheck.houseRules();
    private static final String RULE = "drift/value-changed";
    private static final String ID = found(draft(1300)).id();

    @Test
    void aWaivedFindingIsCountedApartAndHidesNoVerdict() {
        Verification before = verified(draft(1300));
        Verification waived = verified(waiving(draft(1300), Map.of("rule", RULE, "claim", "2", "finding", ID)));
        assertThat(before.passes("error")).isFalse();
        assertThat(waived.passes("error")).isTrue();
        assertThat(waived.report().summary().findings())
                .containsEntry("waived", 1)
                .containsEntry("error", 0);
        assertThat(waived.report().summary().byConsistency())
                .isEqualTo(before.report().summary().byConsistency());
        assertThat(remarks(waived)).isEmpty();
        assertThat(waived.text(80))
                .contains("\nWAIVED\n", "Waived: The desk counted itself. (by the night desk, until 2026-03-31)\n");
    }

    @Test
    void itHoldsUpToItsLastDay() {
        DossierDraft draft = waiving(draft(1300), Map.of("rule", RULE, "claim", "2", "finding", ID));
        assertThat(verified(draft, "2026-03-31").passes("error")).isTrue();
        Verification after = verified(draft, "2026-04-01");
        assertThat(after.passes("error")).isFalse();
        assertThat(remarks(after))
                .containsExactly("the waiver of `drift/value-changed` for claim `2` ended on 2026-03-31,"
                        + " and what it covered counts again | decide again: give it another day, or take it out");
    }

    @Test
    void itComesBackWhenTheFiguresChange() {
        Verification changed = verified(waiving(draft(1400), Map.of("rule", RULE, "claim", "2", "finding", ID)));
        assertThat(changed.passes("error")).isFalse();
        assertThat(remarks(changed))
                .containsExactly("what the waiver of `drift/value-changed` for claim `2` accepted has"
                        + " changed, and counts again | look at it again; if it may stand, write finding: \""
                        + found(draft(1400)).id() + "\"");
    }

    @Test
    void aWaiverByRuleAndClaimHoldsAndSaysThatItNoticesNoChange() {
        Verification waived = verified(waiving(draft(1400), Map.of("rule", RULE, "claim", "2")));
        assertThat(waived.passes("error")).isTrue();
        assertThat(remarks(waived))
                .containsExactly("the waiver of `drift/value-changed` for claim `2` holds whatever the"
                        + " figures become | add finding: \""
                        + found(draft(1400)).id() + "\", and it comes back when they change");
    }

    @Test
    void theFirstDigitsOfAFingerprintAreEnough() {
        String digits = ID.substring(0, 6).toUpperCase(Locale.ROOT);
        assertThat(verified(waiving(draft(1300), Map.of("finding", digits))).passes("error"))
                .isTrue();
        assertThat(remarks(verified(waiving(draft(1400), Map.of("finding", digits)))))
                .containsExactly("the waiver of `" + digits
                        + "` covers nothing that is found | take it out, or mend what" + " it names");
    }

    @Test
    void aWaiverThatCoversNothingIsSaid() {
        Verification verification = verified(waiving(draft(1300), Map.of("rule", "time/weekday", "claim", "2")));
        assertThat(remarks(verification))
                .containsExactly("the waiver of `time/weekday` for claim `2` covers nothing that"
                        + " is found | take it out, or mend what it names");
        assertThat(verification.report().problems())
                .filteredOn(problem -> problem.text().contains("waiver"))
                .allSatisfy(problem -> assertThat(problem.place()).isPresent());
    }

    @Test
    void aRunThatLeavesSomethingOutDoesNotSayThatAWaiverCoversNothing() {
        Dossier dossier = DESKCHECK
                .read(waiving(draft(1300), Map.of("rule", RULE, "claim", "2", "finding", ID)))
                .orThrow();
        Verification without = DESKCHECK.verify(
                DESKCHECK.without(dossier, List.of("Northtown council")).orThrow());
        assertThat(remarks(without)).isEmpty();
    }

    private static List<String> remarks(Verification verification) {
        return verification.report().problems().stream()
                .filter(problem -> problem.text().contains("waiver"))
                .map((Problem problem) ->
                        problem.text() + " | " + problem.hint().orElse(""))
                .toList();
    }

    private static Report.Finding found(DossierDraft draft) {
        return verified(draft).report().findings().stream()
                .filter(finding -> finding.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static Verification verified(DossierDraft draft) {
        return DESKCHECK.verify(DESKCHECK.read(draft).orThrow());
    }

    private static Verification verified(DossierDraft draft, String day) {
        return DESKCHECK
                .with(Options.standard().withAsOf(LocalDate.parse(day)))
                .verify(DESKCHECK.read(draft).orThrow());
    }

    private static DossierDraft waiving(DossierDraft draft, Map<String, String> what) {
        DossierDraft.Entry waiver = draft.add("waive")
                .set("reason", "The desk counted itself.")
                .set("by", "the night desk")
                .set("until", "2026-03-31");
        what.forEach(waiver::set);
        return draft;
    }

    private static DossierDraft draft(int vehicles) {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        draft.claim("1", "notice", "vehicles", "1,237 vehicles");
        draft.claim("2", "story", "vehicles", vehicles + 50 + " vehicles")
                .set("attribution", "Northtown council")
                .set("leansOn", List.of("1"));
        return draft;
    }
}
