package org.deskcheck.workshop.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.report.Report;

/** Verifies dossiers by two packs and keeps what differs. Not for several threads at once. */
public final class Comparing {

    private final String before;
    private final String now;
    private final Function<Dossier, Report> old;
    private final Function<Dossier, Report> changed;
    private final Map<String, List<Difference.Change>> changes = new TreeMap<>();
    private final List<Difference.Verdict> verdicts = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private String digestBefore = "";
    private String digestNow = "";
    private int dossiers;
    private int claims;
    private int size;

    /** Two ways to verify, and what each is called. */
    public Comparing(String before, Deskcheck old, String now, Deskcheck changed) {
        this(before, dossier -> old.verify(dossier).report(), now, dossier -> changed.verify(dossier)
                .report());
    }

    private Comparing(String before, Function<Dossier, Report> old, String now, Function<Dossier, Report> changed) {
        this.before = before;
        this.old = old;
        this.now = now;
        this.changed = changed;
    }

    /** All that differs between two reports of one dossier, and what each is called. */
    public static Difference between(String before, Report old, String now, Report changed) {
        Comparing comparing = new Comparing(before, dossier -> old, now, dossier -> changed);
        comparing.add(old, changed);
        return comparing.difference();
    }

    /** Verifies a dossier both ways. */
    public void add(Dossier dossier) {
        add(old.apply(dossier), changed.apply(dossier));
    }

    /** How many differences there are so far: where there are too many for anybody to read, no more need be looked for. */
    public int size() {
        return size;
    }

    /** All that differed. */
    public Difference difference() {
        return new Difference(
                new Difference.Side(before, digestBefore),
                new Difference.Side(now, digestNow),
                dossiers,
                claims,
                changes.entrySet().stream()
                        .map(rule -> new Difference.Rule(
                                rule.getKey(),
                                rule.getValue().stream()
                                        .sorted((one, other) -> one.kind().compareTo(other.kind()))
                                        .toList()))
                        .toList(),
                List.copyOf(verdicts),
                List.copyOf(incomplete));
    }

    private void add(Report one, Report other) {
        digestBefore = one.ids().rules();
        digestNow = other.ids().rules();
        dossiers++;
        claims += one.summary().claims();
        if (!one.complete() || !other.complete()) {
            incomplete.add(one.dossier().id());
        }
        Map<String, String> texts =
                one.claims().stream().collect(Collectors.toMap(Report.Claim::id, Report.Claim::text));
        Map<String, TreeSet<String>> rulesOf = new HashMap<>();
        for (Pair pair : pairs(one.findings(), other.findings())) {
            size++;
            Report.Finding any = pair.before().or(pair::now).orElseThrow();
            changes.computeIfAbsent(any.rule(), unused -> new ArrayList<>())
                    .add(new Difference.Change(
                            pair.kind(),
                            one.dossier().id(),
                            any.claim(),
                            texts.getOrDefault(any.claim(), ""),
                            pair.before().map(Comparing::said),
                            pair.now().map(Comparing::said)));
            concerned(any).forEach(claim -> rulesOf.computeIfAbsent(claim, unused -> new TreeSet<>())
                    .add(any.rule()));
        }
        Map<String, Report.Claim> then =
                other.claims().stream().collect(Collectors.toMap(Report.Claim::id, claim -> claim));
        for (Report.Claim claim : one.claims()) {
            List<String> rules = List.copyOf(rulesOf.getOrDefault(claim.id(), new TreeSet<>()));
            Optional.ofNullable(then.get(claim.id())).ifPresent(also -> {
                verdict(one, claim, "consistency", consistency(claim), consistency(also), rules);
                verdict(one, claim, "provenance", claim.provenance(), also.provenance(), rules);
            });
        }
    }

    private void verdict(
            Report report, Report.Claim claim, String kind, String before, String now, List<String> rules) {
        if (!before.equals(now)) {
            size++;
            verdicts.add(
                    new Difference.Verdict(report.dossier().id(), claim.id(), claim.text(), kind, before, now, rules));
        }
    }

    /** One finding and what it became; one of the two is absent where it was gained or lost. */
    private record Pair(Optional<Report.Finding> before, Optional<Report.Finding> now) {

        Difference.Kind kind() {
            return before.isEmpty()
                    ? Difference.Kind.GAINED
                    : now.isEmpty() ? Difference.Kind.LOST : Difference.Kind.CHANGED;
        }
    }

    /** What is the same in all goes first, then the same finding said otherwise, then another of its rule on its claim. */
    private static List<Pair> pairs(List<Report.Finding> before, List<Report.Finding> now) {
        List<Report.Finding> old = new ArrayList<>(before);
        List<Report.Finding> left = new ArrayList<>(now);
        matched(old, left, finding -> List.of(finding.rule(), finding.fingerprint(), said(finding)));
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(matched(old, left, finding -> List.of(finding.rule(), finding.fingerprint())));
        pairs.addAll(matched(old, left, finding -> List.of(finding.rule(), finding.claim())));
        old.forEach(finding -> pairs.add(new Pair(Optional.of(finding), Optional.empty())));
        left.forEach(finding -> pairs.add(new Pair(Optional.empty(), Optional.of(finding))));
        return pairs;
    }

    /** Takes out of both lists what agrees in a key, one with one, in order. */
    private static List<Pair> matched(
            List<Report.Finding> old, List<Report.Finding> left, Function<Report.Finding, Object> key) {
        Map<Object, Deque<Report.Finding>> waiting = new HashMap<>();
        left.forEach(finding -> waiting.computeIfAbsent(key.apply(finding), unused -> new ArrayDeque<>())
                .add(finding));
        List<Pair> pairs = new ArrayList<>();
        List<Report.Finding> unmatched = new ArrayList<>();
        for (Report.Finding finding : old) {
            Optional<Report.Finding> met =
                    Optional.ofNullable(waiting.get(key.apply(finding))).map(Deque::poll);
            met.ifPresentOrElse(
                    also -> pairs.add(new Pair(Optional.of(finding), Optional.of(also))), () -> unmatched.add(finding));
        }
        old.clear();
        old.addAll(unmatched);
        Set<Report.Finding> still = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.values().forEach(still::addAll);
        left.removeIf(finding -> !still.contains(finding));
        return pairs;
    }

    private static List<String> concerned(Report.Finding finding) {
        return Stream.concat(
                        Stream.of(finding.claim()), finding.related().stream().map(Report.Related::claim))
                .toList();
    }

    private static String consistency(Report.Claim claim) {
        return claim.consistency() + (claim.tentative() ? " (tentative)" : "");
    }

    private static Difference.Said said(Report.Finding finding) {
        return new Difference.Said(
                finding.id(),
                finding.kind().equals("fail") ? finding.level() : finding.kind(),
                finding.message(),
                finding.related().stream()
                        .map(related -> related.role() + " " + related.claim())
                        .toList());
    }
}
