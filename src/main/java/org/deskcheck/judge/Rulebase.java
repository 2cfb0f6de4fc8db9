package org.deskcheck.judge;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;

/** A compiled pack, loaded: one rule base a pass. Safe to share between threads. */
final class Rulebase {

    private final Bundle bundle;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final KieBase finding;
    private final KieBase verdicts;

    Rulebase(Bundle bundle) {
        Console.keepClean();
        this.bundle = bundle;
        bundle.rules().forEach(rule -> rules.put(rule.rule(), rule));
        ClassLoader loader = bundle.classes().isEmpty()
                ? Rulebase.class.getClassLoader()
                : new BundleClasses(bundle, Rulebase.class.getClassLoader());
        this.finding = load(bundle.models(Pass.FIND), loader);
        this.verdicts = load(bundle.models(Pass.VERDICT), loader);
    }

    Bundle bundle() {
        return bundle;
    }

    /** What a rule declares, by its name in DRL. */
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
    private static KieBase load(Collection<String> names, ClassLoader loader) {
        List<Model> models = new ArrayList<>();
        for (String name : names) {
            models.add(model(name, loader));
        }
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
