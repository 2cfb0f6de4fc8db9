package org.deskcheck.workshop.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.Options;
import org.deskcheck.judge.Judge;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.RulePage;
import org.jspecify.annotations.Nullable;

/** Weakens the rules of a pack, one change at a time, and sees which changes no example notices. */
public final class Mutation {

    /** What a rule derives for others. */
    private static final String DERIVED = "Mark";

    private final Path folder;
    private final Pack pack;
    private final List<Bundle> judging;
    private final List<RulePage> pages;
    private final ExampleDossiers dossiers;
    private @Nullable Judge whole;

    /**
     * Of a pack whose examples hold.
     *
     * @param folder of the pack, as places show it
     * @param judging all rules that its examples are judged by
     * @param pages of its rules
     */
    public Mutation(Path folder, Pack pack, List<Bundle> judging, List<RulePage> pages, ExampleDossiers dossiers) {
        this.folder = folder;
        this.pack = pack;
        this.judging = List.copyOf(judging);
        this.pages = List.copyOf(pages);
        this.dossiers = dossiers;
    }

    /** All changes of the rules of some files; or why they cannot be tried. */
    public Checked<MutationRun> run(Set<String> ids) throws IOException {
        List<Checked<List<Trial>>> all = pack.files().parallelStream()
                .filter(file -> ids.contains(file.id()))
                .map(this::file)
                .toList();
        List<Problem> problems =
                all.stream().flatMap(each -> each.problems().stream()).toList();
        return problems.isEmpty()
                ? Checked.of(MutationRun.of(
                        folder,
                        all.stream().flatMap(each -> each.orThrow().stream()).toList()))
                : Checked.failed(problems);
    }

    private Checked<List<Trial>> file(RuleFile file) {
        Checked<CompiledMutants> compiled = CompiledMutants.of(Mutants.of(file, folder));
        if (!compiled.isPresent()) {
            return Checked.failed(compiled.problems());
        }
        boolean alone = isAlone(file);
        List<Case> cases = new ArrayList<>();
        for (RulePage page : pages) {
            boolean own = page.id().equals(file.id());
            if (own || (!alone && page.id().startsWith(file.family() + "/"))) {
                Checked<List<Case>> read = Case.of(page, dossiers);
                if (!read.isPresent()) {
                    return Checked.failed(read.problems());
                }
                cases.addAll(own ? 0 : cases.size(), read.orThrow());
            }
        }
        return Checked.of(
                alone ? Alone.of(compiled.orThrow(), cases) : Whole.of(compiled.orThrow(), others(file, cases), cases));
    }

    /** All rules but those of a file; where it gives verdicts, without those that find nothing on the examples. */
    private List<Bundle> others(RuleFile file, List<Case> cases) {
        List<Bundle> others = judging.stream()
                .map(bundle -> bundle.without(Set.of(file.id())))
                .toList();
        if (file.pass() == Pass.FIND) {
            return others;
        }
        Judge judge = judge();
        Set<String> found = cases.stream()
                .flatMap(each -> judge.judge(each.facts(), Options.standard().bounds()).findings().stream())
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
        Set<String> silent = judging.stream()
                .flatMap(bundle -> bundle.rules().stream())
                .filter(rule -> rule.finds() && !found.contains(rule.id()))
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
        return others.stream().map(bundle -> bundle.without(silent)).toList();
    }

    private synchronized Judge judge() {
        Judge made = whole == null ? new Judge(judging) : whole;
        whole = made;
        return made;
    }

    /** Whether no other rule can tell that this one changed. */
    private static boolean isAlone(RuleFile file) {
        DrlFile drl = DrlFile.parse(file.path(), file.drl()).orThrow();
        return file.pass() == Pass.FIND
                && drl.rules().stream().allMatch(DrlRule::finds)
                && drl.rules().stream()
                        .flatMap(rule -> rule.when().all())
                        .noneMatch(condition -> condition instanceof Pattern pattern
                                && pattern.type().equals(DERIVED));
    }
}
