package org.deskcheck.judge;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.phreak.PhreakNetworkNodeFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;

/** Compiled packs, loaded: one rule base a pass, over the rules of all of them. Safe to share between threads. */
final class Rulebase {

    /** What loading may take: it runs code of a pack, though none that depends on facts. */
    private static final Bounds LOADING = new Bounds(
            Duration.ofSeconds(30),
            new Bounds.Bound(20_000_000, 0),
            new Bounds.Bound(1, 0),
            new Bounds.Bound(1, 0),
            new Bounds.Bound(1, 0),
            new Bounds.Bound(2L << 30, 0));

    /** Rule bases without some rules, kept because the same rule fails on the next dossier too. */
    private static final int KEPT = 8;

    private final List<Bundle> bundles;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final List<Levels.Change> changes;
    private final ClassLoader loader;
    private final Map<Pass, KieBase> whole = new EnumMap<>(Pass.class);
    private final Map<List<Object>, KieBase> partial = new LinkedHashMap<>();

    Rulebase(List<Bundle> bundles, Levels levels) {
        Console.keepClean();
        this.bundles = List.copyOf(bundles);
        ClassLoader loaders = Rulebase.class.getClassLoader();
        for (Bundle bundle : bundles) {
            bundle.rules().forEach(this::add);
            loaders = bundle.classes().isEmpty() ? loaders : new BundleClasses(bundle, loaders);
        }
        this.loader = loaders;
        if (loader != Rulebase.class.getClassLoader()
                && !(PhreakNetworkNodeFactory.Factory.get() instanceof CountedNodes)) {
            throw new IllegalStateException("a pack of rules cannot be bounded: Drools does not see Deskcheck's "
                    + "META-INF/services/" + PhreakNetworkNodeFactory.class.getName());
        }
        this.changes = levels.changes(rules.values());
        rules.values().removeIf(rule -> levels.applied(rule).isEmpty());
        rules.replaceAll((name, rule) -> levels.applied(rule).orElse(rule));
        for (Pass pass : Pass.values()) {
            whole.put(pass, load(pass, Set.of()));
        }
    }

    private void add(RuleInfo rule) {
        if (rules.put(rule.rule(), rule) != null) {
            throw new IllegalArgumentException("two packs have a rule " + rule.rule());
        }
    }

    /** A bundle may list fewer rules than its models have, and another may have those; what is off is in none. */
    private List<Model> models(Pass pass, Set<String> without) {
        List<Model> models = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Set<String> listed = bundle.rules().stream()
                    .map(RuleInfo::rule)
                    .filter(rule -> rules.containsKey(rule) && !without.contains(rule))
                    .collect(Collectors.toSet());
            bundle.models(pass).forEach(name -> models.add(new OnlyRules(model(name, loader), listed)));
        }
        return models;
    }

    List<Bundle> bundles() {
        return bundles;
    }

    List<Levels.Change> changes() {
        return changes;
    }

    /** What a rule declares, by its name in DRL, and its level as it is judged; without those that are off. */
    Map<String, RuleInfo> rules() {
        return rules;
    }

    /** Of rules that share what went wrong, those of the pack that was added last: the packs before it stood without it. */
    List<String> lastAdded(List<String> names) {
        for (int i = bundles.size() - 1; i >= 0; i--) {
            List<String> own = bundles.get(i).rules().stream()
                    .map(RuleInfo::rule)
                    .filter(names::contains)
                    .toList();
            if (!own.isEmpty()) {
                return own;
            }
        }
        return names;
    }

    /** Where the classes of all packs are found. */
    ClassLoader loader() {
        return loader;
    }

    /** The rules of a pass, but for some by their names in DRL. */
    KieBase base(Pass pass, Set<String> without) {
        if (without.isEmpty()) {
            return Objects.requireNonNull(whole.get(pass));
        }
        List<Object> key = List.of(pass, Set.copyOf(without));
        synchronized (partial) {
            KieBase known = partial.get(key);
            if (known == null) {
                if (partial.size() >= KEPT) {
                    partial.clear();
                }
                known = load(pass, without);
                partial.put(key, known);
            }
            return known;
        }
    }

    /** Calls code of a pack outside of a session. */
    <T> T underBudget(Supplier<T> call) {
        return new Budget(LOADING, 0, new Deadline(LOADING.time()), false, 0).during(call);
    }

    private KieBase load(Pass pass, Set<String> without) {
        try {
            return underBudget(() -> load(models(pass, without)));
        } catch (Stopped | StackOverflowError runaway) {
            throw new IllegalStateException("loading the compiled rules takes too long", runaway);
        }
    }

    /** Built with a configuration at hand: without one Drools looks for services that only its compiler brings. */
    private KieBase load(List<Model> models) {
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("loading the compiled rules of " + name, e);
        }
    }
}
