package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a good desk sees in the reference story, and the drifts in it: each a finding on the right claim, with its words. */
class SightingsTest {

    private static final Report REPORT = Reference.REPORT;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # 1: the damage has one origin, the agency of the state that was hit
                    lineage/single-origin                 | 13  | KCNA ; controlled by North Korea ; nobody else
                    lineage/single-origin                 | 14  | KCNA ; controlled by North Korea ; nobody else
                    # 2: two parties bear out that a message was sent; that aid was offered has one
                    interest/both-sides                   | 1-sent | KCNA and TASS ; two sides
                    lineage/single-origin                 | 1   | KCNA ; one side ; Russia has not been heard
                    # 3: whose words are quoted, and by whom alone
                    attribution/single-source-quotation   | 4   | TASS ; alone
                    attribution/single-source-quotation   | 2   | Vladimir Putin ; KCNA
                    # 4
                    units/false-precision                 | 14  | 3,000 hectares = 7,413 acres ; nearly 3,000 hectares ; 7,410 acres
                    # 5: an unknown, an admission and a denial without the figures
                    figures/unknown-against-position      | 16  | KCNA (3 August) ; 0 people ; the Sinuiju area ; not the same place
                    interest/against-interest             | 17  | KCNA ; North Korea
                    figures/denied-without-figure         | 23  | KCNA (3 August) ; over 1,000 or 1,500 people
                    # 6
                    attribution/vague                     | 6a  | widespread outside beliefs
                    attribution/vague                     | 6b  | widespread outside beliefs
                    attribution/vague                     | 9   | it was considered
                    attribution/vague                     | 19  | observers
                    attribution/missing                   | 5   | Nobody is named
                    attribution/missing                   | 7   | Nobody is named
                    attribution/missing                   | 8   | Nobody is named
                    attribution/missing                   | 18  | Nobody is named
                    attribution/missing                   | 21a | Nobody is named
                    attribution/missing                   | 21b | Nobody is named
                    attribution/missing                   | 25  | Nobody is named
                    # the drifts
                    drift/bound-changed                   | 13  | KCNA (31 July) ; more than 4,100 houses ; “4,100 houses”
                    drift/bound-changed                   | 14  | KCNA (31 July) ; nearly 3,000 hectares ; 7,410 acres
                    quotes/not-in-document                | 17  | casualty that cannot be allowed ; KCNA (31 July) ; thus caused even casualties, a practice that cannot be pardoned ; translation
                    drift/measure-changed                 | 23  | KCNA (3 August) ; casualties ; dead
                    revision/own-change                   | kcna-visit/casualties | KCNA ; 0 people ; the Sinuiju area ; casualties ; Sinuiju and Uiju ; not the same place
                    """)
    void isAFinding(String rule, String claim, String words) {
        List<Report.Finding> found = REPORT.findings().stream()
                .filter(finding ->
                        finding.rule().equals(rule) && finding.claim().equals(claim))
                .toList();
        assertThat(found).as("%s on %s", rule, claim).hasSize(1);
        assertThat(found.get(0).message())
                .contains(Arrays.stream(words.split(";")).map(String::strip).toList());
    }

    @Test
    void theNextQuestionOnTheOfferIsRussiasOwnText() {
        assertThat(finding("lineage/single-origin", "1").ask())
                .contains("Russia")
                .contains("own text");
    }

    @Test
    void onlyTheseClaimsLackASourceOrHaveAVagueOne() {
        assertThat(claims("attribution/vague")).containsExactlyInAnyOrder("6a", "6b", "9", "19");
        assertThat(claims("attribution/missing")).containsExactlyInAnyOrder("5", "7", "8", "18", "21a", "21b", "25");
    }

    @Test
    void theAnswerOnTheOfferOfAidIsDeferred() {
        Report.Question asked = REPORT.questions().stream()
                .filter(question -> question.id().equals("aid-accepted"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.positions()).hasSize(1);
        assertThat(asked.positions().get(0).value()).isEqualTo("deferred");
        assertThat(asked.positions().get(0).claims()).containsExactly("11b", "kcna-message/later");
        assertThat(REPORT.findings()).noneMatch(finding -> finding.claim().equals("11b"));
    }

    @Test
    void orderAndWeekdaysAreAmongTheChecksMadeAndPassed() {
        assertThat(check("order of events")).isEqualTo(new Report.Check("order of events", 5, 5, 0));
        assertThat(check("weekdays")).isEqualTo(new Report.Check("weekdays", 5, 5, 0));
    }

    @Test
    void thatTheAgencyDidNotElaborateIsCheckedAndHolds() {
        assertThat(claim("26").consistency()).isEqualTo("consistent");
        assertThat(REPORT.findings()).noneMatch(finding -> finding.claim().equals("26"));
    }

    @Test
    void aFairParaphraseAndADescriptionThatAgreesAreLeftAlone() {
        assertThat(claim("3").consistency()).isEqualTo("consistent");
        assertThat(REPORT.findings())
                .noneMatch(finding -> List.of("28a", "28b", "20", "24").contains(finding.claim()));
        assertThat(claims("drift/value-changed")).isEmpty();
    }

    @Test
    void nothingIsCalledAnErrorThatItsEditorWouldNotCallOne() {
        assertThat(REPORT.findings()).noneMatch(finding -> finding.level().equals("error"));
    }

    private static Report.Finding finding(String rule, String claim) {
        return REPORT.findings().stream()
                .filter(finding ->
                        finding.rule().equals(rule) && finding.claim().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> claims(String rule) {
        return REPORT.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Report.Finding::claim);
    }

    private static Report.Claim claim(String id) {
        return REPORT.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Report.Check check(String name) {
        return REPORT.coverage().checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
