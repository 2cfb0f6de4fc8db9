package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What edits of the reference dossier come to, case by case: the files in story/, whose README says how they are written. */
class StoryCasesTest {

    private static final Path CASES = Path.of("src/test/resources/org/deskcheck/story");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final String SAME_REPORT = "the same report";
    private static final String SAME_FINDINGS = "the same findings and verdicts";

    static Stream<StoryCase> mutations() {
        return StoryCase.of(CASES.resolve("mutations.txt")).stream();
    }

    static Stream<StoryCase> harmless() {
        return StoryCase.of(CASES.resolve("harmless.txt")).stream();
    }

    static Stream<StoryCase> traps() {
        return StoryCase.of(CASES.resolve("traps.txt")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void anEditGainsAndLosesTheFindingsNamedAndNothingElseDiffers(StoryCase one, @TempDir Path folder) {
        String found = check(one, folder);
        assertThat(found).as("a mutation that nobody notices").isNotIn(SAME_REPORT, SAME_FINDINGS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void aHarmlessEditChangesNothing(StoryCase one, @TempDir Path folder) {
        String found = check(one, folder);
        assertThat(found.lines().filter(line -> !line.startsWith("new ")).toList())
                .containsAnyElementsOf(List.of(SAME_REPORT, SAME_FINDINGS))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void aTrapIsSilentOrForReview(StoryCase one, @TempDir Path folder) {
        assertThat(check(one, folder)).doesNotContain("gained   error", "gained   warning", "gained   note");
    }

    @Test
    void thereAreCasesEnough() {
        assertThat(mutations()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(harmless()).hasSizeGreaterThanOrEqualTo(12);
    }

    private static String check(StoryCase one, Path folder) {
        String found = found(one, folder);
        if (WRITE) {
            one.write(found);
        } else {
            assertThat(found)
                    .as("%s; with -Dgolden.write=true it is written anew", one)
                    .isEqualTo(one.found());
        }
        return found;
    }

    private static String found(StoryCase one, Path folder) {
        Report report = Reference.report(one.files(), folder);
        List<String> lines = Outcome.of(report).since(Outcome.of(Reference.REPORT));
        String same = SameReport.of(report).equals(SameReport.of(Reference.REPORT)) ? SAME_REPORT : SAME_FINDINGS;
        boolean nothing = lines.stream().allMatch(line -> line.startsWith("new "));
        return String.join(
                "\n", nothing ? Stream.concat(lines.stream(), Stream.of(same)).toList() : lines);
    }
}
