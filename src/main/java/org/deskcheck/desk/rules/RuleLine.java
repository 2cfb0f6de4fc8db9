package org.deskcheck.desk.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Manifest;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.workshop.catalogue.RuleCatalogue;

/**
 * A rule in a line.
 *
 * @param level as it is judged: the levels and kinds of its variants, the worst first; {@code off}, {@code verdict}, or
 *     {@code derives} for one that finds nothing itself
 * @param pack the name of its pack, {@code house} for a rule of the house
 */
public record RuleLine(String id, String level, String title, String pack) {

    /** The rules that judge together, and those that a level turns off, sorted by id. */
    static List<RuleLine> of(RulePacks packs) {
        List<RuleLine> lines = new ArrayList<>();
        // what stands before the packs' own bundles are the house rules, or their verdicts
        int house = packs.bundles().size() - packs.packs().size();
        for (int i = 0; i < packs.bundles().size(); i++) {
            String name = i < house
                    ? RulePacks.HOUSE
                    : packs.packs().get(i - house).manifest().name();
            lines.addAll(of(packs.bundles().get(i).rules(), packs.levels(), name));
        }
        lines.sort(Comparator.comparing(RuleLine::id));
        return List.copyOf(lines);
    }

    /** What a pack declares, at the levels that its manifest sets. */
    static List<RuleLine> declared(Pack pack) {
        Manifest manifest = pack.manifest();
        List<RuleInfo> rules = pack.files().stream()
                .flatMap(file -> DeclaredRules.in(file).value().stream())
                .flatMap(List::stream)
                .toList();
        return of(rules, manifest.levels(), manifest.name());
    }

    private static List<RuleLine> of(List<RuleInfo> rules, Levels levels, String pack) {
        Map<String, List<RuleInfo>> byId =
                rules.stream().collect(Collectors.groupingBy(RuleInfo::id, TreeMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(rule -> new RuleLine(
                        rule.getKey(),
                        level(rule.getValue(), levels),
                        rule.getValue().get(0).title(),
                        pack))
                .toList();
    }

    private static String level(List<RuleInfo> variants, Levels levels) {
        List<RuleInfo> judged =
                variants.stream().map(levels::applied).flatMap(Optional::stream).toList();
        if (judged.isEmpty()) {
            return Levels.Weight.OFF.toString();
        }
        String found = RuleCatalogue.weights(judged);
        if (found.isEmpty()) {
            return judged.get(0).pass() == Pass.VERDICT ? "verdict" : "derives";
        }
        return found;
    }
}
