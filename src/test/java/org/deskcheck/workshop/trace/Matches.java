package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.deskcheck.fact.Claim;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pass;

/** What rules find, read without an engine; it is the engine's own answer that counts, and this must be the same. */
final class Matches {

    private Matches() {}

    /** The findings of rules: rule, claim and the claims beside it, each on a line, sorted. */
    static SortedSet<String> found(Tracing tracing, Judgement judgement) {
        FactBase base = tracing.derived(judgement.facts().all(), Pass.FIND, new Work());
        SortedSet<String> found = new TreeSet<>();
        for (TracedRule rule : tracing.rules()) {
            if (rule.pass() == Pass.FIND && rule.derives().isEmpty()) {
                tracing.matches(rule, base).forEach(row -> found.add(line(rule.name(), rule.given(row))));
            }
        }
        return found;
    }

    /** The facts that verdict rules derive, each on a line, sorted. */
    static SortedSet<String> derived(Tracing tracing, Judgement judgement) {
        FactBase base = tracing.derived(judgement.forVerdicts(), Pass.VERDICT, new Work());
        SortedSet<String> derived = new TreeSet<>();
        base.all().stream().skip(judgement.forVerdicts().size()).forEach(fact -> derived.add(fact.toString()));
        return derived;
    }

    /** The engine's findings in the same form. */
    static SortedSet<String> engine(Judgement judgement) {
        SortedSet<String> found = new TreeSet<>();
        judgement
                .findings()
                .forEach(finding -> found.add(line(
                        finding.rule().rule(),
                        List.of(
                                finding.claim(),
                                finding.related().stream()
                                        .map(Finding.Related::claim)
                                        .toList()))));
        return found;
    }

    private static String line(String rule, List<Object> given) {
        List<String> claims = new ArrayList<>();
        add(given, claims);
        return rule + " " + String.join(" ", claims.stream().distinct().toList());
    }

    private static void add(Collection<?> values, List<String> claims) {
        for (Object value : values) {
            if (value instanceof Collection<?> several) {
                add(several, claims);
            } else if (value instanceof Claim claim) {
                claims.add(claim.id());
            }
        }
    }
}
