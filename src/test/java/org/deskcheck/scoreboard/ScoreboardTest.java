package org.deskcheck.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the house rules find in the labelled dossiers, against what an editor found; docs/scoreboard.md shows it. */
class ScoreboardTest {

    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final double LEAST_RECALL = 0.95;
    private static final double LEAST_PAIRS = 0.95;
    private static final int FINDINGS_TO_A_FALSE_ALARM = 20;
    private static final List<Score> SCORES =
            Labels.all().stream().map(ScoreboardTest::score).toList();

    private static Score score(Labels labels) {
        Checked<List<Dossier>> read = Deskcheck.houseRules().read(labels.input());
        assertThat(read.problems()).isEmpty();
        List<Dossier> dossiers = read.value().orElseThrow();
        assertThat(dossiers).hasSize(1);
        return new Score(labels, Deskcheck.houseRules().verify(dossiers.get(0)).report());
    }

    static Stream<Score> scores() {
        return SCORES.stream();
    }

    @ParameterizedTest
    @MethodSource("scores")
    void asManyFlagsAreFoundAsAimedAt(Score score) {
        long found = score.flags().stream().filter(Score.Flag::found).count();
        assertThat((double) found)
                .as(
                        "missed: %s",
                        score.flags().stream().filter(flag -> !flag.found()).toList())
                .isGreaterThanOrEqualTo(LEAST_RECALL * score.flags().size());
    }

    @ParameterizedTest
    @MethodSource("scores")
    void noMoreThanOneFindingInTwentyIsAFalseAlarm(Score score) {
        assertThat(score.alarms().size() * FINDINGS_TO_A_FALSE_ALARM)
                .as("false alarms: %s", score.alarms())
                .isLessThanOrEqualTo(score.counted());
    }

    @ParameterizedTest
    @MethodSource("scores")
    void claimsThatShareAnOriginAreTold(Score score) {
        assertThat(score.pairs().f1()).as("pairs: %s", score.pairs()).isGreaterThanOrEqualTo(LEAST_PAIRS);
    }

    @ParameterizedTest
    @MethodSource("scores")
    void everyLabelIsOfAClaimAndEveryFlagIsListed(Score score) {
        assertThat(score.unknownClaims()).isEmpty();
        assertThat(score.unknownFlags()).isEmpty();
    }

    @Test
    void everyMissHasItsReasonAndNoReasonIsLeftOver() {
        Set<String> missed = SCORES.stream()
                .flatMap(score -> score.flags().stream()
                        .filter(flag -> !flag.found())
                        .map(flag -> ScoreboardPage.key(score.dossier(), flag.claim(), flag.flag())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new ScoreboardPage(SCORES).reasons().keySet()).containsExactlyInAnyOrderElementsOf(missed);
    }

    @Test
    void thePagesShowIt() throws IOException {
        ScoreboardPage page = new ScoreboardPage(SCORES);
        golden(Path.of("docs/scoreboard.md"), page.markdown());
        golden(Path.of("docs/scoreboard.json"), page.json());
    }

    private static void golden(Path file, String made) throws IOException {
        if (WRITE) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file))
                .as("%s; with -Dgolden.write=true it is written anew", file)
                .isEqualTo(made);
    }
}
