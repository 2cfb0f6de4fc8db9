package org.deskcheck.judge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.RuleInfo;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * What matches rest on: the facts that they matched, those that were gathered into one, and for a fact that a rule
 * derived, what that rule had matched. All is copied at once, since a match lives no longer than its session.
 */
final class Grounds {

    private static final String FACTS = Claim.class.getPackageName();

    private final Map<String, RuleInfo> rules;
    private final IdentityHashMap<Object, Finding.Derived> derived = new IdentityHashMap<>();
    private List<Object> firing = List.of();

    Grounds(Map<String, RuleInfo> rules) {
        this.rules = rules;
    }

    /** Notes what is derived in a session from here on: what is inserted while a rule fires comes from its match. */
    void watch(KieSession session) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                RuleInfo rule = rules.get(event.getMatch().getRule().getName());
                firing = rule != null && rule.finds() ? List.of() : facts(event.getMatch());
            }
        });
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getRule() != null) {
                    Optional<RuleInfo> rule =
                            Optional.ofNullable(rules.get(event.getRule().getName()));
                    derived.put(event.getObject(), new Finding.Derived(event.getObject(), rule, firing));
                }
            }
        });
    }

    /** The facts of a match, those matched before those gathered; each once. */
    static List<Object> facts(Match match) {
        Set<Object> once = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> facts = new ArrayList<>();
        List<Object> all = new ArrayList<>(match.getObjects());
        if (match instanceof InternalMatch internal) {
            all.addAll(internal.getObjectsDeep());
        }
        all.stream().filter(Grounds::fact).filter(once::add).forEach(facts::add);
        return List.copyOf(facts);
    }

    /** What the derived ones among some facts were derived from, down to what the file gave. */
    List<Finding.Derived> derived(List<Object> facts) {
        List<Finding.Derived> found = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(facts);
        while (!open.isEmpty()) {
            Object fact = open.pop();
            Finding.Derived because = derived.get(fact);
            if (because != null && seen.add(fact)) {
                found.add(because);
                open.addAll(because.from());
            }
        }
        return List.copyOf(found);
    }

    private static boolean fact(Object object) {
        return object instanceof Record && object.getClass().getPackageName().equals(FACTS);
    }
}
