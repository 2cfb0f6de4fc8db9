package org.deskcheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every attempt of the corpus is refused or stopped, where and as its head says; the figures are printed. */
class GuardCorpusTest {

    /** What a head says of a file whose danger stands where the compiler never reads it. */
    private static final String DISARMED = "none";

    private static final int LONGEST = 120;

    /** How many attempts the two lists have that the corpus began with. */
    private static final int LISTED_FIRST = 40;

    private static final int LISTED_SECOND = 103;

    /** Shown by tests of their own: a page that expects nothing (TestCommandTest), compiling without end (AgainAndAgainTest). */
    private static final Set<String> ELSEWHERE = Set.of("rule-threats 40", "T91");

    private static final List<Threat> THREATS = Threat.all();

    @Test
    void theCorpusIsLargeAndEachFileSaysWhatItIs() {
        List<Threat> all = Stream.concat(THREATS.stream(), Recipe.all().stream().map(Recipe::threat))
                .toList();
        Map<String, Integer> layers = new TreeMap<>();
        Set<String> listed = new HashSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (Threat threat : all) {
            layers.merge(threat.layer(), 1, Integer::sum);
            softly.assertThat(threat.layer()).as(threat + "").isIn("source", "running", "pack");
            softly.assertThat(threat.message()).as(threat + "").isNotBlank().isNotEqualTo("?");
            softly.assertThat(threat.canary()).as(threat + "").isNotBlank();
            if (threat.canary().equals("none")) {
                softly.assertThat(threat.said().get("canary")).as(threat + "").contains(", because ");
            }
            for (String source : threat.said().getOrDefault("from", "").split(", ")) {
                if (!source.startsWith("after ")) {
                    listed.add(source);
                }
            }
        }
        softly.assertAll();
        System.out.println("threats: " + all.size() + " files " + layers);
        assertThat(listed).contains("own").containsAll(listedAttempts());
        long own = all.stream()
                .filter(threat -> threat.said().getOrDefault("from", "").startsWith("own"))
                .count();
        assertThat(own).as("attempts of our own").isGreaterThanOrEqualTo(LISTED_FIRST + LISTED_SECOND);
    }

    /** Each number of the two lists; what is no file of a pack has a test of its own. */
    private static List<String> listedAttempts() {
        return Stream.concat(
                        IntStream.rangeClosed(1, LISTED_FIRST).mapToObj(number -> "rule-threats " + number),
                        IntStream.rangeClosed(1, LISTED_SECOND).mapToObj("T%02d"::formatted))
                .filter(attempt -> !ELSEWHERE.contains(attempt))
                .toList();
    }

    @Test
    void theSourceLayerRefusesEachAtItsPlace() {
        long start = System.nanoTime();
        SoftAssertions softly = new SoftAssertions();
        int refused = 0;
        for (Threat threat : of("source")) {
            Checked<List<RuleInfo>> declared = DeclaredRules.in(threat.file());
            if (threat.message().startsWith(DISARMED)) {
                softly.assertThat(declared.problems()).as(threat + "").isEmpty();
            } else {
                softly.assertThat(told(declared.problems())).as(threat + "").contains(threat.message());
                refused++;
            }
        }
        softly.assertAll();
        System.out.println("refused by the source layer: " + refused + ", in "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    }

    @Test
    void thePackRoomRefusesEach(@TempDir Path folder) throws IOException {
        long start = System.nanoTime();
        SoftAssertions softly = new SoftAssertions();
        Path family = Files.createDirectories(folder.resolve("pack/threats"));
        for (Threat threat : of("pack")) {
            Files.copy(threat.path(), family.resolve(threat.slug() + ".drl"));
            Files.writeString(family.resolve(threat.slug() + ".md"), "# threats/" + threat.slug() + "\n\nA file.\n");
        }
        Pack pack = Pack.read(folder.resolve("pack"));
        for (Threat threat : of("pack")) {
            softly.assertThat(told(pack.problems().stream()
                            .filter(problem -> problem.place()
                                    .filter(place -> place.file().equals("threats/" + threat.slug() + ".drl"))
                                    .isPresent())
                            .toList()))
                    .as(threat + "")
                    .contains(threat.message());
        }
        int archives = 0;
        for (Recipe recipe : Recipe.all()) {
            byte[] archive = recipe.archive();
            Threat threat = recipe.threat();
            List<String> problems = told(problems(recipe.pack(folder.resolve("p" + archives))));
            if (threat.message().startsWith(DISARMED)) {
                softly.assertThat(problems).as(threat + "").isEmpty();
            } else {
                softly.assertThat(problems).as(threat + "").contains(threat.message());
            }
            long trusting = Recipe.unpackedTrustingly(archive, folder.resolve("z" + archives++));
            if (threat.canary().equals("file")) {
                softly.assertThat(trusting).as(threat + " writes outside").isEqualTo(-1);
            } else if (threat.canary().equals("size")) {
                softly.assertThat(trusting).as(threat + " unpacks").isGreaterThan(500L * archive.length);
            }
        }
        softly.assertAll();
        System.out.println("refused by the pack room: " + of("pack").size() + " files and " + archives
                + " archives, in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    }

    /** The runaways, and the files whose danger is disarmed, judge beside the house rules. */
    @Test
    @EnabledIfSystemProperty(named = "deskcheck.threats", matches = "all")
    void whatRunsIsStopped() {
        List<Threat> disarmed = of("source").stream()
                .filter(threat -> threat.message().startsWith(DISARMED))
                .toList();
        List<Threat> running = of("running");
        SoftAssertions softly = new SoftAssertions();
        Map<String, Integer> stopped = new TreeMap<>();
        long slowest = 0;
        for (Threat threat : running) {
            // alone, so that no other of them is suspected of what it does
            Deskcheck deskcheck = beside(List.of(threat));
            long start = System.nanoTime();
            Report report = report(deskcheck, threat.slug());
            slowest = Math.max(slowest, System.nanoTime() - start);
            if (threat.message().startsWith(DISARMED)) {
                softly.assertThat(report.incomplete()).as(threat + "").isEmpty();
            } else {
                softly.assertThat(report.complete()).as(threat + "").isFalse();
                softly.assertThat(report.incomplete().stream().map(cut -> cut.limit() + " " + cut.rule()))
                        .as(threat + " " + report.incomplete())
                        .contains(threat.message());
            }
            stopped.merge(threat.message().split(" ", 2)[0].replace(",", ""), 1, Integer::sum);
        }
        softly.assertThat(report(beside(disarmed), "nothing").incomplete()).isEmpty();
        softly.assertThat(System.getProperty("deskcheck.canary")).isNull();
        softly.assertAll();
        System.out.println("stopped while they run: " + stopped + ", the slowest in "
                + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms; " + disarmed.size() + " disarmed");
    }

    private static Deskcheck beside(List<Threat> threats) {
        Pack pack = new Pack(threats.stream().map(Threat::file).toList(), "0".repeat(64), List.of());
        return Deskcheck.of(List.of(Bundle.house(), PackCompiler.compile(pack).orThrow()));
    }

    private static Report report(Deskcheck deskcheck, String trigger) {
        return deskcheck
                .verify(deskcheck.read(Unguarded.draft(trigger)).orThrow())
                .report();
    }

    private static List<Threat> of(String layer) {
        return THREATS.stream().filter(threat -> threat.layer().equals(layer)).toList();
    }

    private static List<Problem> problems(Pack pack) {
        List<Problem> problems = new ArrayList<>(pack.problems());
        pack.files().forEach(file -> problems.addAll(DeclaredRules.in(file).problems()));
        return problems;
    }

    /** Place and text, as a head has them. */
    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(GuardCorpusTest::told).toList();
    }

    private static String told(Problem problem) {
        String told = problem.place()
                        .map(place -> place.line() + ":" + place.column() + ": ")
                        .orElse("")
                + problem.text().replaceAll("[\\r\\n]", " ");
        return told.length() > LONGEST ? told.substring(0, LONGEST).stripTrailing() : told;
    }
}
