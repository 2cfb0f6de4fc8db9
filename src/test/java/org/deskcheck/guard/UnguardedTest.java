package org.deskcheck.guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * With the guard off every attempt does what it says, so that refusing it means something; and with the layer that reads
 * the source off, the next ones still stop whatever would escape. All of it takes minutes:
 * {@code ./mvnw -Ddeskcheck.threats=all -Dtest=UnguardedTest test}.
 */
class UnguardedTest {

    /** What reaches beyond judging; the others only cost time, or findings. */
    private static final Set<String> ESCAPES =
            Set.of("property", "file", "thread", "socket", "console", "default", "exit");

    private static final int SAMPLE_EACH = 19;

    @Test
    void aSampleTripsItsCanaries(@TempDir Path folder) throws IOException, InterruptedException {
        trips(sample(), folder);
    }

    @Test
    void theSampleEscapesNoSingleLayer(@TempDir Path folder) throws IOException, InterruptedException {
        stopped(sample(), Set.of("visibility", "bytecode"), folder);
    }

    @Test
    @EnabledIfSystemProperty(named = "deskcheck.threats", matches = "all")
    void eachTripsItsCanary(@TempDir Path folder) throws IOException, InterruptedException {
        trips(Threat.all(), folder);
    }

    @Test
    @EnabledIfSystemProperty(named = "deskcheck.threats", matches = "all")
    void withoutTheSourceLayerNothingEscapes(@TempDir Path folder) throws IOException, InterruptedException {
        stopped(Threat.all(), Set.of("visibility", "bytecode"), folder);
    }

    @Test
    @EnabledIfSystemProperty(named = "deskcheck.threats", matches = "all")
    void theBytecodeLayerAloneStopsEachEscape(@TempDir Path folder) throws IOException, InterruptedException {
        // what the compiler itself does is over before there is any bytecode: visible types stop that
        List<Threat> seen = Threat.all().stream()
                .filter(threat -> !threat.said().containsKey("bytecode"))
                .toList();
        stopped(seen, Set.of("bytecode"), folder);
    }

    private static void trips(List<Threat> threats, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Map<String, Forked.Outcome> outcomes = Forked.run(threats, folder, Set.of());
        // a thread that is started may be gone before it is looked for
        outcomes.putAll(Forked.run(
                threats.stream()
                        .filter(threat -> !threat.canary().equals("none"))
                        .filter(threat -> !Objects.requireNonNull(outcomes.get(threat.toString()))
                                .trips(threat.canary()))
                        .toList(),
                folder,
                Set.of()));
        SoftAssertions softly = new SoftAssertions();
        Map<String, Integer> tripped = new TreeMap<>();
        for (Threat threat : threats) {
            Forked.Outcome outcome = Objects.requireNonNull(outcomes.get(threat.toString()), threat.toString());
            tripped.merge(threat.canary(), 1, Integer::sum);
            if (!threat.canary().equals("none")) {
                softly.assertThat(outcome.trips(threat.canary()))
                        .as(threat + " trips its canary, " + threat.canary() + ": " + outcome)
                        .isTrue();
            }
        }
        softly.assertAll();
        System.out.println("with the guard off, canaries of " + threats.size() + " files: " + tripped + ", in "
                + seconds(start) + " s");
    }

    private static void stopped(List<Threat> threats, Set<String> layers, Path folder)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Map<String, Forked.Outcome> outcomes = Forked.run(threats, folder, layers);
        SoftAssertions softly = new SoftAssertions();
        Map<String, Integer> by = new TreeMap<>();
        for (Threat threat : threats) {
            Forked.Outcome outcome = Objects.requireNonNull(outcomes.get(threat.toString()), threat.toString());
            by.merge(outcome.said().isEmpty() ? "none" : outcome.said().split(":", 2)[0], 1, Integer::sum);
            softly.assertThat(outcome.tripped())
                    .as(threat + " with " + layers + " alone: " + outcome)
                    .doesNotContainAnyElementsOf(ESCAPES);
        }
        softly.assertAll();
        System.out.println("with " + layers + " alone, " + threats.size() + " files are stopped by " + by + ", in "
                + seconds(start) + " s");
    }

    /** Every so many of those that trip something at once. */
    private static List<Threat> sample() {
        List<Threat> quick = Threat.all().stream()
                .filter(threat ->
                        ESCAPES.contains(threat.canary()) && !threat.canary().equals("exit"))
                .toList();
        List<Threat> sample = new ArrayList<>();
        for (int i = 0; i < quick.size(); i += SAMPLE_EACH) {
            sample.add(quick.get(i));
        }
        return sample;
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }
}
