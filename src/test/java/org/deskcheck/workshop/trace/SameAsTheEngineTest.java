package org.deskcheck.workshop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.fact.ConsistencyHolds;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.read.Reading;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.RulePage;
import org.junit.jupiter.api.Test;

/** What rules find when they are read condition by condition is what the engine finds. */
class SameAsTheEngineTest {

    private static final Path RULES = Path.of("rules");
    private static final Options OPTIONS = Options.standard();
    private static final Judge JUDGE = new Judge(Bundle.house());

    @Test
    void onEveryExampleAndEveryDossierOfTheHouse() throws IOException {
        List<RuleFile> files = Pack.read(RULES).files();
        Tracing tracing = new Tracing(files);
        Map<String, String> differences = new ConcurrentHashMap<>();
        AtomicInteger findings = new AtomicInteger();
        List<Map.Entry<String, Facts>> all = all(files);
        all.parallelStream().forEach(each -> {
            Judgement judgement = JUDGE.judge(each.getValue(), OPTIONS.bounds());
            findings.addAndGet(judgement.findings().size());
            SoftAssertions same = new SoftAssertions();
            same.assertThat(Matches.found(tracing, judgement)).isEqualTo(Matches.engine(judgement));
            same.assertThat(Matches.derived(tracing, judgement))
                    .containsAll(judgement.verdicts().stream()
                            .map(verdict ->
                                    new ConsistencyHolds(verdict.claim().id(), verdict.consistency()).toString())
                            .toList());
            same.errorsCollected().forEach(error -> differences.put(each.getKey(), String.valueOf(error.getMessage())));
        });
        assertThat(differences).isEmpty();
        assertThat(all).hasSizeGreaterThan(500);
        assertThat(findings.get()).isGreaterThan(1_000);
    }

    private static List<Map.Entry<String, Facts>> all(List<RuleFile> files) throws IOException {
        List<Map.Entry<String, Facts>> all = new ArrayList<>();
        ExampleDossiers dossiers = new ExampleDossiers(RULES, OPTIONS);
        for (RuleFile file : files) {
            RulePage page = RulePage.of(file, RULES);
            page.examples()
                    .forEach(example -> all.add(Map.entry(
                            file.id() + " " + example.line(),
                            dossiers.facts(page, example).orThrow())));
        }
        try (Stream<Path> claims = Files.list(Path.of("claims"))) {
            for (Path path : claims.sorted().toList()) {
                new Reading(OPTIONS.registry())
                        .read(path).value().stream()
                                .flatMap(List::stream)
                                .forEach(dossier -> all.add(Map.entry(
                                        path + " " + dossier.id(),
                                        Align.facts(dossier, OPTIONS.registry(), OPTIONS.asOf()))));
            }
        }
        return all;
    }
}
