package org.deskcheck.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.pack.RuleInfo;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** Takes findings as they are made; copies all that it needs at once, since a match lives no longer than its session. */
final class Collector implements Findings {

    private final Map<String, RuleInfo> rules;
    private final Grounds grounds;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Comparison> against = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Finding, List<Claim>> concerned = new IdentityHashMap<>();

    Collector(Map<String, RuleInfo> rules, Grounds grounds) {
        this.rules = rules;
        this.grounds = grounds;
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
        Finding finding =
                new Finding(rule, claim, related(claim, about, values), values, matched, grounds.derived(matched));
        findings.add(finding);
        List<Claim> all = new ArrayList<>(List.of(claim));
        for (Object object : match.getObjects()) {
            if (object instanceof Comparison comparison) {
                against.add(comparison);
                comparison.concerned(claim).stream()
                        .filter(other -> !all.contains(other))
                        .forEach(all::add);
            }
        }
        concerned.put(finding, all);
    }

    List<Finding> findings() {
        return findings;
    }

    Set<Comparison> against() {
        return against;
    }

    /** The claims whose verdict a finding bears on. */
    List<Claim> concerned(Finding finding) {
        return concerned.getOrDefault(finding, List.of(finding.claim()));
    }

    private static List<Finding.Related> related(Claim claim, Object[] about, Map<String, Object> values) {
        List<Finding.Related> related = new ArrayList<>();
        for (int i = 1; i < about.length; i++) {
            Object beside = about[i];
            String role = role(beside, values);
            List<?> claims = beside instanceof List<?> several ? several : List.of(beside);
            claims.stream()
                    .filter(Claim.class::isInstance)
                    .map(Claim.class::cast)
                    .filter(other -> !other.equals(claim))
                    .map(other -> new Finding.Related(other, role))
                    .filter(one -> !related.contains(one))
                    .forEach(related::add);
        }
        return related;
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
