package org.deskcheck.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * Packs of rules, read, trusted and compiled, ready to judge together.
 *
 * @param packs in the order given; none where the house rules judge alone
 * @param house whether the house rules judge too
 * @param bundles what judges: the house rules first where one of the packs extends them, and their rules for verdicts where
 *     none has any
 * @param levels what the packs' manifests set of rules
 */
public record RulePacks(List<Pack> packs, boolean house, List<Bundle> bundles, Levels levels) {

    /** Stands for the house rules where a path may stand. */
    public static final String HOUSE = "house";

    public RulePacks {
        packs = List.copyOf(packs);
        bundles = List.copyOf(bundles);
    }

    /**
     * A pack that was read.
     *
     * @param path what its problems call it; empty where its files are called by their paths alone
     */
    public record Named(String path, Pack pack) {}

    /**
     * The packs at some paths: folders, archives, or the word {@value #HOUSE}; without a path the house rules.
     *
     * @return every problem, its place within the path given, when one of them can't judge
     * @throws IOException when a file can't be read
     */
    public static Checked<RulePacks> load(List<String> paths, Trust trust) throws IOException {
        List<Named> named = new ArrayList<>();
        for (String path : new LinkedHashSet<>(paths)) {
            if (!path.equals(HOUSE)) {
                named.add(new Named(path, Pack.read(Path.of(path))));
            }
        }
        return of(named, paths.isEmpty() || paths.contains(HOUSE), trust);
    }

    /**
     * Packs at hand, as if they stood at their paths.
     *
     * @param beside whether the house rules judge even where no pack extends them
     * @return every problem when one of them can't judge
     */
    public static Checked<RulePacks> of(List<Named> named, boolean beside, Trust trust) {
        List<Problem> problems = new ArrayList<>();
        List<Pack> packs = new ArrayList<>();
        List<Bundle> own = new ArrayList<>();
        boolean house = beside;
        Levels levels = Levels.none();
        Map<String, String> owners = new HashMap<>();
        for (Named each : named) {
            Pack pack = each.pack();
            if (pack.files().isEmpty() && pack.problems().isEmpty()) {
                problems.add(Problem.of(
                        "the pack "
                                + Quoted.of(
                                        each.path().isEmpty() ? pack.manifest().name() : each.path())
                                + " holds no rule",
                        "a rule file is `family/kebab-name.drl`"));
                continue;
            }
            List<Problem> untrusted = trust.problems(pack);
            Checked<Bundle> compiled =
                    untrusted.isEmpty() ? PackCache.standard().compile(pack) : Checked.failed(untrusted);
            List<Problem> found = new ArrayList<>(compiled.problems());
            if (compiled.isPresent()) {
                found.addAll(pack.levelProblems(compiled.orThrow().rules()));
                found.addAll(taken(compiled.orThrow(), pack.manifest().name(), owners));
                packs.add(pack);
                own.add(compiled.orThrow());
                levels = levels.then(pack.manifest().levels());
                house |= pack.manifest().extendsHouse();
            }
            problems.addAll(within(Path.of(each.path()), found));
        }
        return problems.isEmpty()
                ? Checked.of(new RulePacks(packs, house, judging(own, house), levels))
                : Checked.failed(problems);
    }

    private static List<Bundle> judging(List<Bundle> own, boolean house) {
        List<Bundle> bundles = new ArrayList<>(own);
        boolean verdicts =
                own.stream().anyMatch(bundle -> !bundle.models(Pass.VERDICT).isEmpty());
        if (house) {
            bundles.add(0, Bundle.house());
        } else if (!verdicts) {
            Set<String> finding = Bundle.house().rules().stream()
                    .filter(rule -> rule.pass() == Pass.FIND)
                    .map(RuleInfo::id)
                    .collect(Collectors.toSet());
            bundles.add(0, Bundle.house().without(finding));
        }
        return bundles;
    }

    /** Ids that two packs have; a pack that takes one of the house's was told so when it was read. */
    private static List<Problem> taken(Bundle bundle, String pack, Map<String, String> owners) {
        return bundle.rules().stream()
                .map(rule -> Map.entry(rule, owners.getOrDefault(rule.id(), pack)))
                .filter(entry -> {
                    owners.put(entry.getKey().id(), entry.getValue());
                    return !entry.getValue().equals(pack);
                })
                .map(entry -> Problem.at(
                        Place.at(entry.getKey().file(), entry.getKey().line(), 1),
                        "",
                        "the pack " + Quoted.of(entry.getValue()) + " has a rule "
                                + Quoted.of(entry.getKey().id()) + " already",
                        "name one of the two otherwise"))
                .toList();
    }

    /** With places that can be opened: a pack knows its files by their paths within it. */
    public static List<Problem> within(Path pack, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.place()
                        .map(place -> problem.at(within(pack, place)))
                        .orElse(problem))
                .toList();
    }

    private static Place within(Path pack, Place place) {
        return new Place(
                pack.resolve(place.file()).toString(),
                place.line(),
                place.column(),
                place.endLine(),
                place.endColumn());
    }
}
