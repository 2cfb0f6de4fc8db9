package org.deskcheck.workshop.test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.Options;
import org.deskcheck.compile.Incremental;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.judge.Judge;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.Example;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Examples;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.RulePage;
import org.deskcheck.workshop.example.WhyNot;

/**
 * Tests a pack, as often as it changes: what did not change is neither compiled nor read again. Not safe for threads; it runs
 * the examples on all processors itself.
 */
public final class PackTests {

    private final Selected selected;
    private final WhyNot whyNot;
    private final ExampleDossiers dossiers;
    private final Incremental incremental = new Incremental();

    public PackTests(Selected selected, Options options, WhyNot whyNot) {
        this.selected = selected;
        this.whyNot = whyNot;
        this.dossiers = new ExampleDossiers(selected.pack(), options);
    }

    /**
     * A pack that was read and compiled.
     *
     * @param pages of the rules that are to be tested and can be, by id
     * @param rules what they declare
     * @param results what is wrong with files and pages
     * @param changed ids of the rules that were compiled anew
     */
    public record Ready(
            List<RulePage> pages, List<RuleInfo> rules, List<Result> results, Set<String> changed, Examples examples) {}

    /** Reads and compiles what changed, and runs everything that is selected. */
    public TestRun run() throws IOException {
        Ready ready = ready();
        return run(ready, ready.pages()).and(new TestRun(ready.results(), List.of()));
    }

    /** Reads the pack and compiles what changed. */
    public Ready ready() throws IOException {
        Pack pack = Pack.read(selected.pack());
        Incremental.Compiled compiled = incremental.compile(pack);
        List<Problem> problems = compiled.problems();
        List<Bundle> bundles = new ArrayList<>(compiled.bundles());
        List<RuleInfo> rules =
                bundles.stream().flatMap(bundle -> bundle.rules().stream()).toList();
        Set<String> usable = rules.stream().map(RuleInfo::id).collect(Collectors.toSet());
        if (pack.manifest().extendsHouse()) {
            bundles.add(0, Bundle.house());
        }
        List<Result> results = results(problems);
        List<RulePage> pages = new ArrayList<>();
        pack.files().stream().filter(file -> selected.rule(file.id())).forEach(file -> {
            RulePage page = RulePage.of(file, selected.pack());
            page.problems()
                    .forEach(problem -> results.add(Result.beside(Outcome.ERROR, file.id(), page.file(), problem)));
            if (usable.contains(file.id()) && !file.page().isEmpty()) {
                pages.add(page);
            }
        });
        dossiers.keepOnly(pages);
        return new Ready(
                pages,
                rules,
                List.copyOf(results),
                compiled.changed(),
                new Examples(new Judge(bundles), dossiers, whyNot.over(pack)));
    }

    /** Runs the selected examples of some pages. */
    public TestRun run(Ready ready, List<RulePage> pages) {
        record Pair(RulePage page, Example example) {}
        List<Pair> pairs = pages.stream()
                .flatMap(page -> page.examples().stream()
                        .filter(example -> selected.example(page, example))
                        .map(example -> new Pair(page, example)))
                .toList();
        List<ExampleRun> runs = pairs.parallelStream()
                .map(pair -> ready.examples().run(pair.page(), pair.example()))
                .toList();
        List<Result> results = new ArrayList<>(runs.stream().map(Result::of).toList());
        for (RulePage page : pages) {
            if (selected.whole(page)) {
                List<RuleInfo> rules = ready.rules().stream()
                        .filter(rule -> rule.id().equals(page.id()))
                        .toList();
                List<ExampleRun> ofPage =
                        runs.stream().filter(run -> run.page().equals(page)).toList();
                results.addAll(Demands.unmet(selected.pack(), page, rules, ofPage));
            }
        }
        results.sort(Result.IN_ORDER);
        return new TestRun(List.copyOf(results), runs);
    }

    private List<Result> results(List<Problem> problems) {
        List<Result> results = new ArrayList<>();
        for (Problem problem : problems) {
            String path = problem.place().map(Place::file).orElse("");
            String id = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : path;
            String rule = RuleFile.isId(id) ? id : "";
            if (rule.isEmpty() || selected.rule(rule)) {
                Problem here =
                        RulePacks.within(selected.pack(), List.of(problem)).get(0);
                String file =
                        here.place().map(Place::file).orElse(selected.pack().toString());
                results.add(Result.beside(Outcome.ERROR, rule, file, here));
            }
        }
        return results;
    }
}
