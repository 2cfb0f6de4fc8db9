package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;

/** Without the agency's documents the dossier lacks what rests on them, and nothing else. */
class RemovalTest {

    private static final Set<String> GONE = Reference.DOSSIER.documents().stream()
            .filter(document -> document.publisher().equals("KCNA"))
            .map(document -> document.id())
            .collect(Collectors.toSet());

    private static final Report WITHOUT = Reference.DESKCHECK
            .verify(Reference.only(Reference.DESKCHECK.read(without(), "story.json", Format.JSON)))
            .report();

    @Test
    void theFindingsThatRestOnThemGo() {
        List<String> lost = findings(Reference.REPORT)
                .filter(found -> findings(WITHOUT).noneMatch(found::equals))
                .toList();
        assertThat(lost)
                .containsExactlyInAnyOrder(
                        "terms/other-wording 8",
                        "drift/bound-changed 13",
                        "drift/bound-changed 14",
                        "units/false-precision 14",
                        "figures/unknown-against-position 16",
                        "quotes/not-in-document 17",
                        "drift/measure-changed 23",
                        "revision/own-change kcna-visit/casualties");
        List<String> resting = Reference.REPORT.findings().stream()
                .filter(RemovalTest::restsOnWhatIsGone)
                .map(RemovalTest::name)
                .toList();
        assertThat(resting).containsAll(lost);
    }

    @Test
    void noFindingComes() {
        assertThat(findings(WITHOUT)).isSubsetOf(findings(Reference.REPORT).toList());
    }

    @Test
    void theirClaimsGoAndNoOther() {
        List<String> stay = Reference.REPORT.claims().stream()
                .filter(claim -> !GONE.contains(claim.document()))
                .map(Report.Claim::id)
                .toList();
        assertThat(WITHOUT.claims()).extracting(Report.Claim::id).containsExactlyElementsOf(stay);
    }

    @Test
    void onlyTheVerdictsThatRestOnThemChange() {
        assertThat(Outcome.of(WITHOUT).since(Outcome.of(Reference.REPORT)))
                .filteredOn(line -> line.startsWith("verdict"))
                .containsExactlyInAnyOrder(
                        "verdict  1  consistency consistent -> notCheckable",
                        "verdict  10  consistency consistent -> notCheckable",
                        "verdict  10-sent  consistency consistent -> notCheckable",
                        "verdict  11a  consistency consistent -> notCheckable",
                        "verdict  11b  consistency consistent -> notCheckable",
                        "verdict  13  consistency altered -> notCheckable",
                        "verdict  14  consistency altered -> notCheckable",
                        "verdict  15  consistency consistent -> notCheckable",
                        "verdict  17  consistency altered tentative -> notCheckable",
                        "verdict  2  consistency consistent -> notCheckable",
                        "verdict  21b  consistency consistent -> notCheckable",
                        "verdict  23  consistency altered -> notCheckable",
                        "verdict  26  consistency consistent -> notCheckable",
                        "verdict  3  consistency consistent -> notCheckable",
                        "verdict  7  consistency consistent -> notCheckable",
                        "verdict  8  consistency altered tentative -> notCheckable");
    }

    private static boolean restsOnWhatIsGone(Report.Finding finding) {
        return finding.documents().stream().anyMatch(GONE::contains);
    }

    private static Stream<String> findings(Report report) {
        return report.findings().stream().map(RemovalTest::name);
    }

    private static String name(Report.Finding finding) {
        return finding.rule() + " " + finding.claim();
    }

    private static String without() {
        ObjectNode dossier = AsJson.wholeTree(Reference.files());
        Set<String> claims = Reference.DOSSIER.claims().stream()
                .filter(claim -> GONE.contains(claim.document()))
                .map(claim -> claim.id())
                .collect(Collectors.toSet());
        remove(dossier.withArray("/documents"), "id", GONE);
        remove(dossier.withArray("/claims"), "document", GONE);
        dossier.path("claims").forEach(claim -> unnamed(claim, claims));
        return dossier.toPrettyString();
    }

    private static void remove(ArrayNode entries, String field, Set<String> gone) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (gone.contains(entries.get(i).path(field).asText())) {
                entries.remove(i);
            }
        }
    }

    /** Takes out what names a document or claim that is gone. */
    private static void unnamed(JsonNode node, Set<String> claims) {
        node.properties().forEach(field -> {
            if (field.getValue() instanceof ArrayNode list) {
                for (int i = list.size() - 1; i >= 0; i--) {
                    if (claims.contains(list.get(i).asText())) {
                        list.remove(i);
                    }
                }
            }
        });
        if (node instanceof ObjectNode object
                && object.has("source")
                && GONE.contains(object.path("document").asText())) {
            object.remove(List.of("document"));
        }
        node.forEach(child -> unnamed(child, claims));
    }
}
