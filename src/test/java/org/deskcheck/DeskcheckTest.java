package org.deskcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.ProblemsException;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;

class DeskcheckTest {

    private static final Path STORY = Path.of("claims/north-korea-floods");
    private static final Path NEW_DOSSIER = Path.of("src/main/resources/org/deskcheck/cli/new-dossier.yaml");

    private final Deskcheck deskcheck = Deskcheck.houseRules();

    @Test
    void aPathAStreamAndAStringGiveTheSameReport() throws IOException {
        String text = Files.readString(NEW_DOSSIER);
        String byPath = report(deskcheck.read(NEW_DOSSIER).orThrow());
        String byString =
                report(deskcheck.read(text, NEW_DOSSIER.toString(), Format.YAML).orThrow());
        String byStream;
        try (InputStream in = Files.newInputStream(NEW_DOSSIER)) {
            byStream = report(
                    deskcheck.read(in, NEW_DOSSIER.toString(), Format.YAML).orThrow());
        }
        assertThat(byString).isEqualTo(byPath);
        assertThat(byStream).isEqualTo(byPath);
    }

    @Test
    void aStreamThatIsGivenStaysOpen() throws IOException {
        try (Watched in = new Watched(Files.newInputStream(NEW_DOSSIER))) {
            deskcheck.read(in, "stream", Format.YAML);
            assertThat(in.closed).isFalse();
        }
    }

    @Test
    void aDraftGivesTheReportOfItsClaimFile() {
        DossierDraft draft = draft();
        List<Dossier> file = deskcheck.read(draft.json(), "draft", Format.JSON).orThrow();
        assertThat(report(List.of(deskcheck.read(draft).orThrow()))).isEqualTo(report(file));
    }

    @Test
    void aDraftHoldsAllThatAClaimFileCan() {
        DossierDraft draft = draft().set("id", "bridge").set("units", List.of("bridges"));
        draft.source("council", "Northtown council").set("kind", "office").set("aliases", List.of("the town hall"));
        draft.add("events")
                .set("id", "closing")
                .set("name", "the bridge was closed")
                .set("when", "2026-03-05");
        draft.claim("3", "notice", "vehicles", Map.of("number", 1200, "bound", "more than", "unit", "vehicles"));
        Dossier dossier = deskcheck.read(draft).orThrow();
        assertThat(dossier.id()).isEqualTo("bridge");
        assertThat(dossier.events()).singleElement().satisfies(event -> assertThat(event.id())
                .isEqualTo("closing"));
        assertThat(dossier.claims()).hasSize(3);
    }

    @Test
    void aDraftRefusesWhatNoClaimFileHolds() {
        DossierDraft draft = new DossierDraft("A bridge").set("id", Duration.ofDays(1));
        assertThatThrownBy(draft::json)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value of a claim file: PT24H");
    }

    @Test
    void problemsOfADraftPointIntoItsClaimFile() {
        DossierDraft draft = draft();
        draft.claim("3", "notice", "vehicels", "5 vehicles");
        Problem problem = deskcheck.read(draft).problems().get(0);
        String line =
                draft.json().lines().toList().get(problem.place().orElseThrow().line() - 1);
        assertThat(line).isEqualTo("      \"question\" : \"vehicels\",");
        assertThat(problem.path()).isEqualTo("/claims/2/question");
        assertThat(problem.hint()).contains("did you mean `vehicles`?");
    }

    @Test
    void whoWantsAnExceptionGetsOneWithEveryProblem() {
        DossierDraft draft = draft().set("tilte", "x").set("idd", "y");
        assertThatThrownBy(() -> deskcheck.read(draft).orThrow())
                .isInstanceOfSatisfying(ProblemsException.class, thrown -> assertThat(thrown.problems())
                        .isEqualTo(deskcheck.read(draft).problems())
                        .hasSize(2));
    }

    @Test
    void aReportThatRanOutOfTimeSaysSo() {
        Options hurried = Options.standard().withTime(Duration.ofNanos(1));
        Report report = deskcheck.with(hurried).verify(story()).report();
        assertThat(report.complete()).isFalse();
        assertThat(report.incomplete()).singleElement().satisfies(cut -> {
            assertThat(cut.limit()).isEqualTo("time");
            assertThat(cut.rule()).isNotEmpty();
        });
        assertThat(report.claims())
                .hasSameSizeAs(deskcheck.verify(story()).report().claims());
    }

    @Test
    void aBudgetOfNoTimeIsRefused() {
        assertThatThrownBy(() -> Options.standard().withTime(Duration.ZERO))
                .hasMessage("a budget of time is above zero: PT0S");
    }

    @Test
    void aLevelIsOneOfThree() {
        Verification verification = deskcheck.verify(deskcheck.read(draft()).orThrow());
        assertThat(verification.passes("error")).isTrue();
        assertThat(verification.passes("warning")).isFalse();
        assertThatThrownBy(() -> verification.passes("fatal")).hasMessage("a level is error, warning or note: fatal");
    }

    @Test
    void manyThreadsGetTheSameBytes() throws InterruptedException, ExecutionException {
        Dossier story = story();
        String alone = deskcheck.verify(story).json();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> together = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> deskcheck.verify(story).json()))
                    .toList();
            for (Future<String> each : together) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneReportIsOneLineOfNdjson() {
        String ndjson = deskcheck.verify(story()).ndjson();
        assertThat(ndjson).endsWith("}\n");
        assertThat(ndjson.indexOf('\n')).isEqualTo(ndjson.length() - 1);
    }

    private Dossier story() {
        return deskcheck.read(STORY).orThrow().get(0);
    }

    private static DossierDraft draft() {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "Northtown council", "2026-03-05");
        draft.document("story", "The Daily Example", "2026-03-06").set("story", true);
        draft.subject("bridge", "the bridge");
        draft.question("vehicles", "bridge", "affected");
        draft.claim("1", "notice", "vehicles", "more than 1,200 vehicles");
        draft.claim("2", "story", "vehicles", "1,200 vehicles").set("leansOn", List.of("1"));
        return draft;
    }

    private String report(List<Dossier> dossiers) {
        assertThat(dossiers).hasSize(1);
        return deskcheck.verify(dossiers.get(0)).json();
    }

    private static final class Watched extends FilterInputStream {

        private boolean closed;

        private Watched(InputStream in) {
            super(in);
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }
    }
}
