package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One dossier gives one report: in YAML or JSON, in any order, in any number of threads. */
class SameDossierTest {

    private static final String REPORT =
            Reference.DESKCHECK.verify(Reference.DOSSIER).json();

    @Test
    void inYamlAndInJson(@TempDir Path folder) {
        Map<String, String> files = new TreeMap<>();
        Reference.files()
                .forEach((name, text) -> files.put(
                        name.equals("registry.yaml") ? name : name.replace(".yaml", ".json"),
                        name.equals("registry.yaml") ? text : AsJson.of(text)));
        assertThat(files.keySet().stream().filter(name -> name.endsWith(".json")))
                .hasSizeGreaterThan(5);
        Report report = Reference.report(files, folder);
        assertThat(SameReport.of(report)).isEqualTo(SameReport.of(Reference.REPORT));
    }

    @Test
    void inOneFileAndInSeveral() {
        Dossier whole = dossier(Reference.files());
        assertThat(SameReport.of(Reference.DESKCHECK.verify(whole).report()))
                .isEqualTo(SameReport.of(Reference.REPORT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuffles")
    void inAnyOrderOfItsEntries(int seed) {
        assertThat(Reference.DESKCHECK
                        .verify(shuffled(Reference.DOSSIER, new Random(seed)))
                        .json())
                .isEqualTo(REPORT);
    }

    static IntStream shuffles() {
        return IntStream.range(0, 20);
    }

    @Test
    void inEightThreadsAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> tenTimes = () -> IntStream.range(0, 10)
                    .mapToObj(i -> Reference.DESKCHECK.verify(Reference.DOSSIER).json())
                    .distinct()
                    .toList();
            for (Future<List<String>> reports : threads.invokeAll(Collections.nCopies(8, tenTimes))) {
                assertThat(reports.get()).containsExactly(REPORT);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static Dossier dossier(Map<String, String> files) {
        return Reference.only(Reference.DESKCHECK.read(AsJson.whole(files), "story.json", Format.JSON));
    }

    static Dossier shuffled(Dossier dossier, Random random) {
        return new Dossier(
                dossier.id(),
                dossier.title(),
                dossier.flat(),
                shuffled(dossier.documents(), random),
                shuffled(dossier.claims(), random),
                shuffled(dossier.sources(), random),
                shuffled(dossier.questions(), random),
                shuffled(dossier.subjects(), random),
                shuffled(dossier.events(), random),
                shuffled(dossier.places(), random),
                shuffled(dossier.interests(), random),
                shuffled(dossier.relations(), random),
                shuffled(dossier.measures(), random),
                shuffled(dossier.waivers(), random),
                dossier.digest(),
                dossier.remarks());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
