package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Value;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Registries;
import org.deskcheck.report.Report;
import org.deskcheck.vocabulary.Quantities;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing hangs on what a claim, source, place or person is called, nor on the very figures of the reference story. */
class RenamingTest {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    @ParameterizedTest(name = "names {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void underOtherNamesAndThreefoldFiguresTheSameIsFound(int seed, @TempDir Path folder) {
        Report other = report(Reference.files(), seed, RenamingTest::threefold, folder);
        Renaming names = names(Reference.files(), seed);
        assertThat(other.findings())
                .noneMatch(finding -> names.original(finding.claim()).equals(finding.claim()));
        same(other, Reference.REPORT, names);
    }

    static Stream<StoryCase> cases() {
        return Stream.concat(StoryCasesTest.mutations(), StoryCasesTest.traps())
                // a document's day belongs to no claim, and is told of the first of them by id
                .filter(one -> !one.name().endsWith("the story's own day"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void underOtherNamesTheSameIsFoundInEveryEditedStory(StoryCase one, @TempDir Path folder) {
        Report plain = Reference.report(one.files(), folder.resolve("plain"));
        same(report(one.files(), 1, UnaryOperator.identity(), folder), plain, names(one.files(), 1));
    }

    private static void same(Report other, Report report, Renaming names) {
        assertThat(Outcome.of(other, names::original).since(Outcome.of(report)))
                .filteredOn(line -> !line.startsWith("restated"))
                .isEmpty();
        assertThat(other.summary()).isEqualTo(report.summary());
        assertThat(other.coverage().checks()).isEqualTo(report.coverage().checks());
    }

    private static Renaming names(Map<String, String> files, int seed) {
        return new Renaming(seed, AsJson.wholeTree(files), AsJson.tree(registry(files)));
    }

    private static Report report(Map<String, String> files, int seed, UnaryOperator<Dossier> changed, Path folder) {
        Renaming names = names(files, seed);
        ObjectNode dossier = AsJson.wholeTree(files);
        names.rename(dossier);
        JsonNode sources = AsJson.tree(registry(files));
        names.rename(sources);
        Path file = folder.resolve("sources.yaml");
        Reference.write(file, sources.toPrettyString());
        Registry registry = Registries.read(file).orThrow();
        Deskcheck deskcheck = Reference.DESKCHECK.with(Options.standard().withRegistry(registry));
        Dossier read = Reference.only(deskcheck.read(dossier.toPrettyString(), "story.json", Format.JSON));
        return deskcheck.verify(changed.apply(read)).report();
    }

    private static String registry(Map<String, String> files) {
        return files.getOrDefault(Reference.REGISTRY.getFileName().toString(), "");
    }

    /** Every figure three times as large, with the step that it showed: 4,100 to 12,300, to the hundred. */
    private static Dossier threefold(Dossier dossier) {
        List<ClaimEntry> claims = dossier.claims().stream()
                .map(claim -> with(claim, threefold(claim.value())))
                .toList();
        return new Dossier(
                dossier.id(),
                dossier.title(),
                dossier.flat(),
                dossier.documents(),
                claims,
                dossier.sources(),
                dossier.questions(),
                dossier.subjects(),
                dossier.events(),
                dossier.places(),
                dossier.interests(),
                dossier.relations(),
                dossier.measures(),
                dossier.waivers(),
                dossier.digest(),
                dossier.remarks());
    }

    private static Value threefold(Value value) {
        return value instanceof Quantity quantity && quantity.number().isPresent()
                ? Quantities.with(
                        quantity,
                        quantity.number().get().multiply(THREE),
                        quantity.upper().orElseThrow().multiply(THREE),
                        quantity.step())
                : value;
    }

    private static ClaimEntry with(ClaimEntry claim, Value value) {
        return new ClaimEntry(
                claim.id(),
                claim.document(),
                claim.question(),
                value,
                claim.quotation(),
                claim.text(),
                claim.where(),
                claim.happened(),
                claim.asOf(),
                claim.said(),
                claim.event(),
                claim.chains(),
                claim.leansOn(),
                claim.denies(),
                claim.witnessed(),
                claim.within(),
                claim.about(),
                claim.extra(),
                claim.place());
    }
}
