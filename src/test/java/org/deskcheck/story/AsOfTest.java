package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Options;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run as of a day knows what had been published by then, and no more. */
class AsOfTest {

    private static final Path HOME = Path.of("src/test/resources/org/deskcheck/story");
    private static final Path DERNA = Path.of("claims/derna-2023");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    /** The toll day by day, as a person reads it; with -Dgolden.write=true it is written anew. */
    @TestFactory
    Stream<DynamicTest> theTollStandsAsItStoodOnEachDay() {
        Dossier derna = Reference.only(Reference.DESKCHECK.read(DERNA));
        return Stream.of("2023-09-14", "2023-09-16", "2023-09-18")
                .map(day -> DynamicTest.dynamicTest(day, () -> {
                    Path golden = HOME.resolve("toll-" + day + ".txt");
                    String toll = positions(asOf(derna, day).report());
                    if (WRITE) {
                        Reference.write(golden, toll);
                    }
                    assertThat(toll).isEqualTo(Reference.text(golden));
                }));
    }

    @Test
    void noDayKnowsWhatALaterOnePublished() {
        Dossier derna = Reference.only(Reference.DESKCHECK.read(DERNA));
        Set<String> before = Set.of();
        for (int day = 13; day <= 19; day++) {
            String asOf = "2023-09-" + day;
            Report report = asOf(derna, asOf).report();
            Set<String> claims = report.claims().stream().map(Report.Claim::id).collect(Collectors.toSet());
            assertThat(claims).containsAll(before).hasSizeGreaterThanOrEqualTo(before.size());
            assertThat(report.dossier().documents())
                    .allSatisfy(document -> assertThat(document.published()).isLessThanOrEqualTo(asOf));
            before = claims;
        }
        assertThat(before).hasSameSizeAs(derna.claims());
    }

    /** The last day's replay is the whole run, and says nothing of what it left out: it left out nothing. */
    @Test
    void onTheNewestDocumentsDayAllIsKnown() {
        Verification verification =
                asOf(Reference.DOSSIER, Reference.REPORT.ids().asOf());
        assertThat(verification.report()).isEqualTo(Reference.REPORT);
        assertThat(verification.report().dossier().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,                true",
        "2026-03-06,                true",
        "2026-03-05/2026-03-09,     true",
        "2026-03-06/2026-03-09,     true",
        "../2026-03-09,             true",
        "2026-03,                   true",
        "2026-04,                   false",
        "2026-03-06T23:30:00-08:00, true",
        "2026-03-07T00:30:00+09:00, false",
    })
    void aDocumentIsKnownFromItsFirstPossibleDayOnByTheCalendarPrinted(String published, boolean known) {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("story", "The Daily Example", published);
        Report report =
                asOf(Reference.DESKCHECK.read(draft).orThrow(), "2026-03-06").report();
        boolean there = report.dossier().documents().stream()
                .anyMatch(document -> document.id().equals("story"));
        assertThat(there).isEqualTo(known);
    }

    @Test
    void whatIsLaterGoesWithAllThatRefersToItAndAttributionsStay() {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-07");
        draft.document("story", "The Daily Example", "2026-03-06").set("versionOf", "notice");
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        draft.claim("1", "notice", "vehicles", "1,200 vehicles");
        draft.claim("2", "story", "vehicles", "1,300 vehicles")
                .set("leansOn", List.of("1"))
                .set("attribution", List.of(Map.of("source", "Northtown council", "document", "notice")));
        draft.add("waive").set("rule", "attribution/missing").set("claim", "1").set("reason", "known");
        Report report =
                asOf(Reference.DESKCHECK.read(draft).orThrow(), "2026-03-06").report();
        assertThat(report.findings()).extracting(Report.Finding::rule).doesNotContain("drift/value-changed");
        assertThat(report.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.id()).isEqualTo("2");
            assertThat(claim.leansOn()).isEmpty();
            assertThat(claim.provenance()).isNotEqualTo("unattributed");
        });
        assertThat(report.dossier().leftOut())
                .containsExactly(new Report.LeftOut("later", "2026-03-06", List.of("notice"), 1, 0));
        assertThat(asOf(Reference.DESKCHECK.read(draft).orThrow(), "2026-03-06").text(80))
                .contains("\nAs of 2026-03-06: 1 document with 1 claim published later left out\n");
    }

    private static Verification asOf(Dossier dossier, String day) {
        Deskcheck deskcheck = Reference.DESKCHECK.with(Options.standard().withAsOf(LocalDate.parse(day)));
        return deskcheck.verify(dossier);
    }

    private static String positions(Report report) {
        List<String> lines = new ArrayList<>();
        for (Report.Question question : report.questions()) {
            lines.add(question.subject() + ", " + question.measure());
            for (Report.Position position : question.positions()) {
                lines.add("  " + position.value() + ", by " + position.origins()
                        + (position.origins() == 1 ? " origin: " : " origins: ")
                        + position.claims().stream()
                                .map(id -> id.substring(id.lastIndexOf('-') + 1))
                                .collect(Collectors.joining(" "))
                        + (position.excludes().isEmpty() ? "" : "; excludes " + excluded(question, position)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String excluded(Report.Question question, Report.Position position) {
        return question.positions().stream()
                .filter(other -> position.excludes().contains(other.id()))
                .map(Report.Position::value)
                .collect(Collectors.joining(" and "));
    }
}
