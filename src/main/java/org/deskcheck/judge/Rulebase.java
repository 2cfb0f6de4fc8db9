package org.deskcheck.judge;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;

/** Compiled packs, loaded: one rule base a pass, over the rules of all of them. Safe to share between threads. */
final class Rulebase {

    private final List<Bundle> bundles;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final KieBase finding;
    private final KieBase verdicts;
    private final List<Levels.Change> changes;

    Rulebase(List<Bundle> bundles, Levels levels) {
        Console.keepClean();
        this.bundles = List.copyOf(bundles);
        ClassLoader loader = Rulebase.class.getClassLoader();
        for (Bundle bundle : bundles) {
            bundle.rules().forEach(this::add);
            loader = bundle.classes().isEmpty() ? loader : new BundleClasses(bundle, loader);
        }
        this.changes = levels.changes(rules.values());
        rules.values().removeIf(rule -> levels.applied(rule).isEmpty());
        rules.replaceAll((name, rule) -> levels.applied(rule).orElse(rule));
        this.finding = load(models(Pass.FIND, loader), loader);
        this.verdicts = load(models(Pass.VERDICT, loader), loader);
    }

    private void add(RuleInfo rule) {
        if (rules.put(rule.rule(), rule) != null) {
            throw new IllegalArgumentException("two packs have a rule " + rule.rule());
        }
    }

    /** A bundle may list fewer rules than its models have, and another may have those; what is off is in none. */
    private List<Model> models(Pass pass, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Set<String> listed = bundle.rules().stream()
                    .map(RuleInfo::rule)
                    .filter(rules::containsKey)
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

    KieBase finding() {
        return finding;
    }

    KieBase verdicts() {
        return verdicts;
    }

    /** Built with a configuration at hand: without one Drools looks for services that only its compiler brings. */
    private static KieBase load(List<Model> models, ClassLoader loader) {
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
