package org.deskcheck.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.pack.RuleInfo;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** Takes findings as they are made; copies all that it needs at once, since a match lives no longer than its session. */
final class Collector implements Findings {

    private final Map<String, RuleInfo> rules;
    private final Grounds grounds;
    private final List<Finding> findings = new ArrayList<>();
    private final IdentityHashMap<Finding, List<Comparison>> against = new IdentityHashMap<>();
    private final IdentityHashMap<Finding, List<Claim>> concerned = new IdentityHashMap<>();

    Collector(Map<String, RuleInfo> rules) {
        this.rules = rules;
        this.grounds = new Grounds(rules);
    }

    /** Takes the findings of a session from here on. */
    void watch(KieSession session) {
        grounds.watch(session);
    }

    @Override
    public void add(RuleContext kcontext, Object... about) {
        String name = kcontext.getRule().getName();
        RuleInfo rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("the index of the rules lacks " + name);
        }
        Match match = kcontext.getMatch();
        Map<String, Object> values = new LinkedHashMap<>();
        match.getDeclarationIds().stream()
                .filter(id -> !id.startsWith("GENERATED"))
                .sorted()
                .forEach(id -> values.put(id.startsWith("$") ? id.substring(1) : id, match.getDeclarationValue(id)));
        Claim claim = (Claim) about[0];
        List<Object> matched = Grounds.facts(match);
        Budget budget = Budget.current();
        if (budget != null) {
            budget.found(name, matched.size() + size(about));
        }
        Finding finding =
                new Finding(rule, claim, related(claim, about, values), values, matched, grounds.derived(matched));
        findings.add(finding);
        List<Comparison> compared = match.getObjects().stream()
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
        Set<Claim> all = new LinkedHashSet<>(List.of(claim));
        compared.forEach(comparison -> all.addAll(comparison.concerned(claim)));
        against.put(finding, compared);
        concerned.put(finding, List.copyOf(all));
    }

    private static int size(Object[] about) {
        int size = 0;
        for (Object each : about) {
            size += each instanceof Collection<?> several ? several.size() : 1;
        }
        return size;
    }

    /** Forgets what other rules than these have found: they are asked again. */
    void keepOnly(Set<String> kept) {
        findings.removeIf(finding -> !kept.contains(finding.rule().rule()));
    }

    List<Finding> findings() {
        return findings;
    }

    Set<Comparison> against() {
        Set<Comparison> all = Collections.newSetFromMap(new IdentityHashMap<>());
        findings.forEach(finding -> all.addAll(against.getOrDefault(finding, List.of())));
        return all;
    }

    /** The claims whose verdict a finding bears on. */
    List<Claim> concerned(Finding finding) {
        return concerned.getOrDefault(finding, List.of(finding.claim()));
    }

    private static List<Finding.Related> related(Claim claim, Object[] about, Map<String, Object> values) {
        Set<Finding.Related> related = new LinkedHashSet<>();
        for (int i = 1; i < about.length; i++) {
            Object beside = about[i];
            String role = role(beside, values);
            List<?> claims = beside instanceof List<?> several ? several : List.of(beside);
            claims.stream()
                    .filter(Claim.class::isInstance)
                    .map(Claim.class::cast)
                    .filter(other -> !other.equals(claim))
                    .map(other -> new Finding.Related(other, role))
                    .forEach(related::add);
        }
        return List.copyOf(related);
    }

    /** The name under which the rule bound it. */
    private static String role(Object beside, Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() == beside)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}
