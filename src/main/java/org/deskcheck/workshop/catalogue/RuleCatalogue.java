package org.deskcheck.workshop.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * Rules to look through: what each declares, its DRL and its page.
 *
 * @param rules sorted by id, those of one pack behind those of another
 */
public record RuleCatalogue(List<Rule> rules) {

    /** Where the files of the house rules stand on the class path. */
    private static final String HOUSE = "META-INF/deskcheck/rules/";

    private static final List<String> WORST_FIRST = List.of("error", "warning", "note", "review", "open");

    /**
     * A rule and its variants.
     *
     * @param declared one a variant, in the order of the file
     */
    public record Rule(RuleFile file, List<RuleInfo> declared) {

        public String id() {
            return file.id();
        }

        /** The levels and kinds of its variants, the worst first; "verdict" for one that finds nothing itself. */
        public String weight() {
            String weights = weights(declared);
            return weights.isEmpty() ? "verdict" : weights;
        }
    }

    /** The levels and kinds of some rules, each once, the worst first; empty where none of them finds anything. */
    public static String weights(List<RuleInfo> rules) {
        return rules.stream()
                .filter(RuleInfo::finds)
                .map(rule -> rule.kind() == Kind.FAIL
                        ? rule.level().toString()
                        : rule.kind().toString())
                .distinct()
                .sorted(Comparator.comparingInt(WORST_FIRST::indexOf))
                .collect(Collectors.joining(" or "));
    }

    public RuleCatalogue {
        rules = List.copyOf(rules);
    }

    /** The house rules, as they were when Deskcheck was built. */
    public static RuleCatalogue house() {
        Map<String, List<RuleInfo>> byId = Bundle.house().rules().stream()
                .collect(Collectors.groupingBy(RuleInfo::id, TreeMap::new, Collectors.toList()));
        List<Rule> rules = new ArrayList<>();
        byId.forEach((id, declared) -> rules.add(new Rule(
                new RuleFile(id, id + ".drl", packed(id + ".drl"), packed(id + ".md")),
                declared.stream()
                        .sorted(Comparator.comparingInt(RuleInfo::line))
                        .toList())));
        return new RuleCatalogue(rules);
    }

    /** The rules of packs, in the order of the packs; or what keeps them from being read. */
    public static Checked<RuleCatalogue> of(List<Pack> packs) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Pack pack : packs) {
            problems.addAll(pack.problems());
            for (RuleFile file : pack.files()) {
                Checked<List<RuleInfo>> declared = DeclaredRules.in(file);
                problems.addAll(declared.problems());
                declared.value().ifPresent(found -> rules.add(new Rule(file, found)));
            }
        }
        return problems.isEmpty() ? Checked.of(new RuleCatalogue(rules)) : Checked.failed(problems);
    }

    /** These rules, and others behind them. */
    public RuleCatalogue and(RuleCatalogue others) {
        List<Rule> both = new ArrayList<>(rules);
        both.addAll(others.rules);
        return new RuleCatalogue(both);
    }

    /** The rule of an id; or a problem with the nearest. */
    public Checked<Rule> named(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(Checked::of)
                .orElseGet(() -> Checked.failed(List.of(Problem.of("there is no rule " + Quoted.of(id), hint(id)))));
    }

    /** The nearest id; else the one whose own name, behind the family's, is the nearest. */
    private String hint(String id) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        Optional<String> near = Nearest.to(id, ids).or(() -> {
            String name = name(id);
            return Nearest.to(name, ids.stream().map(RuleCatalogue::name).toList())
                    .flatMap(found -> ids.stream()
                            .filter(each -> name(each).equals(found))
                            .findFirst());
        });
        return near.map(found -> "did you mean `" + found + "`?").orElse("`deskcheck rules` lists all of them");
    }

    private static String name(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    private static String packed(String path) {
        try (InputStream in = RuleCatalogue.class.getClassLoader().getResourceAsStream(HOUSE + path)) {
            if (in == null) {
                throw new IllegalStateException("the house rules are packed with the program: no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
