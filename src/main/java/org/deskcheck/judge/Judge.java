package org.deskcheck.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.deskcheck.align.Facts;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Consistency;
import org.deskcheck.fact.ConsistencyHolds;
import org.deskcheck.fact.Credibility;
import org.deskcheck.fact.CredibilityHolds;
import org.deskcheck.fact.Found;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Provenance;
import org.deskcheck.fact.ProvenanceHolds;
import org.deskcheck.fact.Reliability;
import org.deskcheck.fact.ReliabilityHolds;
import org.deskcheck.fact.Standing;
import org.deskcheck.fact.StandingHolds;
import org.deskcheck.fact.Tally;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Levels;
import org.jspecify.annotations.Nullable;

/** Judges facts by packs of rules. Immutable; one judge serves many threads. */
public final class Judge {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.claim().id())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(finding -> finding.rule().rule())
            .thenComparing(finding -> finding.related().stream()
                    .map(related -> related.role() + " " + related.claim().id())
                    .toList()
                    .toString());

    private final Rulebase rules;

    public Judge(Bundle bundle) {
        this(List.of(bundle));
    }

    /**
     * Judges by the rules of all packs together.
     *
     * @throws IllegalArgumentException when two of them have a rule of one name
     */
    public Judge(List<Bundle> bundles) {
        this(bundles, Levels.none());
    }

    /**
     * The same under other levels; a rule that is off is left out before any is loaded.
     *
     * @throws IllegalArgumentException when two packs have a rule of one name
     */
    public Judge(List<Bundle> bundles, Levels levels) {
        this.rules = new Rulebase(bundles, levels);
    }

    /** What levels change in the rules, sorted by rule. */
    public List<Levels.Change> changes() {
        return rules.changes();
    }

    /** The packs, in the order given. */
    public List<Bundle> bundles() {
        return rules.bundles();
    }

    /** Of one pack its own digest, of several that of their digests in their order. */
    public String digest() {
        return Bundle.digest(rules.bundles());
    }

    /** Findings, then verdicts; what was cut short, by which limit and in which rule, is named in the judgement. */
    public Judgement judge(Facts facts, Bounds bounds) {
        Runs runs = new Runs(rules, bounds);
        Collector collector = new Collector(rules.rules());
        runs.find(facts.all(), collector);
        List<Finding> findings = distinct(collector.findings());
        Map<String, List<Found>> found = found(findings, collector);
        List<Object> second = new ArrayList<>();
        second.addAll(facts.claims());
        second.addAll(facts.lineages());
        second.addAll(facts.interests());
        second.addAll(facts.positions());
        second.addAll(tallies(facts, collector.against()));
        found.values().forEach(second::addAll);
        List<Object> holds = runs.verdicts(second);
        return new Judgement(
                facts,
                List.copyOf(second),
                findings,
                verdicts(facts, holds, found),
                collector.against(),
                runs.incomplete());
    }

    private static List<Finding> distinct(List<Finding> findings) {
        Map<String, Finding> kept = new LinkedHashMap<>();
        findings.stream()
                .sorted(IN_ORDER)
                .forEach(finding -> kept.putIfAbsent(
                        finding.claim().id() + "\n" + finding.rule().rule() + "\n" + finding.related(), finding));
        return List.copyOf(kept.values());
    }

    private static Map<String, List<Found>> found(List<Finding> findings, Collector collector) {
        Map<String, List<Found>> found = new HashMap<>();
        for (Finding finding : findings) {
            finding.rule().supports().ifPresent(supports -> collector
                    .concerned(finding)
                    .forEach(claim -> found.computeIfAbsent(claim.id(), unused -> new ArrayList<>())
                            .add(new Found(
                                    claim.id(),
                                    finding.rule().id(),
                                    supports,
                                    finding.rule().kind() != Kind.FAIL))));
        }
        return found;
    }

    private static List<Tally> tallies(Facts facts, Set<Comparison> against) {
        Map<String, Integer> made = new HashMap<>();
        Map<String, Integer> held = new HashMap<>();
        for (Comparison comparison : checks(facts)) {
            for (Claim claim : comparison.compared()) {
                made.merge(claim.id(), 1, Integer::sum);
                held.merge(claim.id(), against.contains(comparison) ? 0 : 1, Integer::sum);
            }
        }
        return facts.claims().stream()
                .map(claim -> new Tally(claim.id(), made.getOrDefault(claim.id(), 0), held.getOrDefault(claim.id(), 0)))
                .toList();
    }

    /** Every comparison that counts as a check: a position does where it was held against another. */
    public static List<Comparison> checks(Facts facts) {
        List<Comparison> checks = new ArrayList<>(facts.comparisons());
        facts.positions().stream()
                .filter(position -> !position.compared().isEmpty())
                .forEach((Position position) -> checks.add(position));
        return checks;
    }

    private static List<Verdict> verdicts(Facts facts, List<Object> holds, Map<String, List<Found>> found) {
        Map<String, TreeSet<Consistency>> consistencies = new HashMap<>();
        Map<String, TreeSet<Provenance>> provenances = new HashMap<>();
        Map<String, TreeSet<Standing>> standings = new HashMap<>();
        Map<String, TreeSet<Reliability>> letters = new HashMap<>();
        Map<String, TreeSet<Credibility>> numbers = new HashMap<>();
        for (Object object : holds) {
            if (object instanceof ConsistencyHolds held) {
                consistencies
                        .computeIfAbsent(held.claimId(), unused -> new TreeSet<>())
                        .add(held.consistency());
            } else if (object instanceof ProvenanceHolds held) {
                provenances
                        .computeIfAbsent(held.claimId(), unused -> new TreeSet<>())
                        .add(held.provenance());
            } else if (object instanceof StandingHolds held) {
                standings
                        .computeIfAbsent(held.claimId(), unused -> new TreeSet<>())
                        .add(held.standing());
            } else if (object instanceof ReliabilityHolds held) {
                letters.computeIfAbsent(held.claimId(), unused -> new TreeSet<>())
                        .add(held.reliability());
            } else if (object instanceof CredibilityHolds held) {
                numbers.computeIfAbsent(held.claimId(), unused -> new TreeSet<>())
                        .add(held.credibility());
            }
        }
        return facts.lineages().stream()
                .map(lineage -> verdict(
                        lineage,
                        first(consistencies.get(lineage.claim().id()), Consistency.NOT_CHECKABLE),
                        rest(consistencies.get(lineage.claim().id())),
                        first(provenances.get(lineage.claim().id()), Provenance.UNATTRIBUTED),
                        first(standings.get(lineage.claim().id()), Standing.NONE_DECLARED),
                        first(letters.get(lineage.claim().id()), Reliability.F),
                        first(numbers.get(lineage.claim().id()), Credibility.NOT_CHECKABLE),
                        found.getOrDefault(lineage.claim().id(), List.of())))
                .toList();
    }

    private static Verdict verdict(
            Lineage lineage,
            Consistency consistency,
            List<Consistency> also,
            Provenance provenance,
            Standing standing,
            Reliability reliability,
            Credibility credibility,
            List<Found> found) {
        List<Found> behind =
                found.stream().filter(one -> one.supports() == consistency).toList();
        boolean tentative = !behind.isEmpty() && behind.stream().allMatch(Found::review);
        return new Verdict(
                lineage.claim(), consistency, also, tentative, provenance, standing, reliability, credibility, lineage);
    }

    private static <T> T first(@Nullable SortedSet<T> holds, T otherwise) {
        return holds == null || holds.isEmpty() ? otherwise : holds.first();
    }

    private static <T> List<T> rest(@Nullable SortedSet<T> holds) {
        return holds == null ? List.of() : holds.stream().skip(1).toList();
    }
}
