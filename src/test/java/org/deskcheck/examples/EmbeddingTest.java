package org.deskcheck.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.DossierDraft;
import org.deskcheck.Verification;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.pages.Fence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in Java: those that the pages show are those that run here, and they give what the pages say. */
class EmbeddingTest {

    static Stream<String> shown() throws IOException {
        return Stream.of(Path.of("README.md"), Path.of("docs/embedding.md"))
                .flatMap(page -> Fence.of(page).stream())
                .filter(fence -> fence.info().equals("java"))
                .map(Fence::text)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("shown")
    void whatAPageShowsIsPartOfWhatRuns(String example) throws IOException {
        String runs = Files.readString(Path.of("src/test/java/org/deskcheck/examples/Embedding.java"));
        assertThat(runs.replaceAll("(?m)^ {8}", "")).contains(example);
    }

    @Test
    void aDossierBuiltInCodeIsVerified() {
        Verification verification = Embedding.inCode();
        assertThat(written(desk -> Embedding.reportAsValues(verification, desk)))
                .isEqualTo("""
                draft:37:5 drift/bound-changed: Northtown council (5 March) has “more than 1,200 vehicles”; \
                the story prints “1,200 vehicles”
                draft:37:5 lineage/single-origin: It comes from Northtown council alone (not reviewed); \
                nobody else in the dossier gives it
                story-1: altered, singleOrigin
                notice-1: notCheckable, singleOrigin
                """);
    }

    @Test
    void aStringIsReadByTheFormatThatIsNamed() {
        DossierDraft draft = new DossierDraft("A title alone");
        assertThat(Embedding.fromAString(draft.json()).orThrow())
                .singleElement()
                .extracting(Dossier::title)
                .isEqualTo("A title alone");
    }

    @Test
    void aStreamIsReadUnderTheNameThatIsGiven(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("any"), "deskcheck: 1\ntitel: A notice\n");
        assertThat(Embedding.fromAStream(file).problems())
                .singleElement()
                .asString()
                .isEqualTo("notice.yaml:2:1: unknown field `titel` in the file (at /titel)\n"
                        + "  hint: did you mean `title`?");
    }

    @Test
    void manyDossiersAreWrittenALineEach(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("any"), "{\"deskcheck\":1,\"title\":\"One\"}\n{}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Embedding.manyDossiers(file, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(line -> assertThat(line).contains("\"title\":\"One\""), line -> assertThat(line)
                        .contains("\"line\":2,", "\"file\":\"dossiers.jsonl\""));
    }

    @Test
    void aDossierDevelops() {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of("about.yaml", bytes("""
                deskcheck: 1
                title: Floods
                subjects: [{ id: flood, name: the flood }]
                questions: [{ id: dead, subject: flood, measure: dead }]
                documents: [{ id: notice, publisher: River Board, published: 2026-03-02 }]
                claims: [{ id: notice-1, question: dead, says: 12 people }]
                """)));
        byte[] dispatch = bytes("""
                deskcheck: 1
                documents: [{ id: dispatch, publisher: The Ledger, published: 2026-03-03 }]
                claims: [{ id: dispatch-1, question: dead, says: 30 people, attribution: River Board }]
                """);
        assertThat(Embedding.developing(Deskcheck.houseRules(), files, dispatch))
                .extracting(verification -> verification.report().claims().size())
                .containsExactly(1, 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void problemsOfADraftAreValues() {
        DossierDraft draft = new DossierDraft("A bridge");
        draft.document("notice", "the council", "2026-13-05").set("zoen", "Europe/London");
        draft.claim("1", "notize", "vehicles", "more than some");
        assertThat(written(desk -> Embedding.problemsAsValues(draft, desk))).isEqualTo("""
                /documents/0/published: `published` is `2026-13-05`, which no calendar has
                  write a date as 2024-08-02, 2024-08 or ../2024-08-02, a time as 2024-08-02T18:00+09:00
                /documents/0/zoen: unknown field `zoen` in a document
                  did you mean `zone`?
                /claims/0/document: unknown document `notize`
                  did you mean `notice`?
                /claims/0/question: unknown question `vehicles`
                  declare it under `questions`, or mend the name
                """);
    }

    @Test
    void optionsStandInTheReport(@TempDir Path folder) throws IOException {
        Path registry = Files.writeString(
                folder.resolve("registry.yaml"), Files.readString(Path.of("claims/registry.yaml")) + "\n# ours\n");
        Dossier dossier =
                Deskcheck.houseRules().read(new DossierDraft("Nothing said")).orThrow();
        Verification house = Deskcheck.houseRules().verify(dossier);
        Verification ours = Embedding.withOptions(dossier, registry);
        assertThat(ours.report().ids().asOf()).isEqualTo("2026-03-31");
        assertThat(ours.report().ids().registry())
                .isNotEqualTo(house.report().ids().registry());
    }

    @Test
    void aFindingIsExplained() {
        assertThat(written(desk -> Embedding.explained(Embedding.inCode(), desk)))
                .startsWith("drift/bound-changed")
                .contains("cited: notice-1, in Northtown council (5 March)");
    }

    @Test
    void aSourceIsLeftOut() {
        Deskcheck deskcheck = Deskcheck.houseRules();
        Dossier story =
                deskcheck.read(Path.of("claims/north-korea-floods")).orThrow().get(0);
        assertThat(Embedding.without(deskcheck, story).report().dossier().leftOut())
                .singleElement()
                .satisfies(out -> assertThat(out.what()).isEqualTo("KCNA"));
    }

    private static String written(Consumer<PrintStream> example) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
