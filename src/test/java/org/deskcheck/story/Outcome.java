package org.deskcheck.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.deskcheck.report.Report;

/**
 * What a report comes to, without its words and places.
 *
 * @param findings fingerprints by level, rule, claim and the claims beside it
 * @param verdicts by claim, what is said of it under which name
 */
record Outcome(Map<String, Set<String>> findings, Map<String, Map<String, String>> verdicts) {

    static Outcome of(Report report) {
        return of(report, UnaryOperator.identity());
    }

    /** What a report comes to when its claims and sources are called by other names. */
    static Outcome of(Report report, UnaryOperator<String> name) {
        Map<String, Set<String>> findings = new TreeMap<>();
        report.findings().forEach(finding -> findings.computeIfAbsent(key(finding, name), unused -> new TreeSet<>())
                .add(finding.fingerprint()));
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        report.claims().forEach(claim -> verdicts.put(name.apply(claim.id()), verdict(claim, name)));
        return new Outcome(findings, verdicts);
    }

    /** One line for each finding gained, lost or made of other values, and for each part of a verdict that changed. */
    List<String> since(Outcome base) {
        List<String> lines = new ArrayList<>();
        all(base.findings, findings).forEach(key -> {
            if (!findings.containsKey(key)) {
                lines.add("lost     " + key);
            } else if (!base.findings.containsKey(key)) {
                lines.add("gained   " + key);
            } else if (!findings.get(key).equals(base.findings.get(key))) {
                lines.add("restated " + key);
            }
        });
        all(base.verdicts, verdicts).forEach(claim -> {
            if (!verdicts.containsKey(claim)) {
                lines.add("gone     " + claim);
            } else if (!base.verdicts.containsKey(claim)) {
                lines.add("new      " + claim + "  "
                        + String.join(", ", verdicts.get(claim).values()));
            } else {
                Map<String, String> before = base.verdicts.get(claim);
                verdicts.get(claim).forEach((name, now) -> {
                    if (!now.equals(before.get(name))) {
                        lines.add("verdict  " + claim + "  " + name + " " + before.get(name) + " -> " + now);
                    }
                });
            }
        });
        return lines;
    }

    private static Set<String> all(Map<String, ?> before, Map<String, ?> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        return all;
    }

    private static String key(Report.Finding finding, UnaryOperator<String> name) {
        String beside = finding.related().stream()
                .map(Report.Related::claim)
                .map(name)
                .sorted()
                .collect(Collectors.joining(" "));
        String weight = finding.kind().equals("fail") ? finding.level() : finding.kind();
        return weight + " " + finding.rule() + "  " + name.apply(finding.claim())
                + (beside.isEmpty() ? "" : "  beside " + beside);
    }

    private static Map<String, String> verdict(Report.Claim claim, UnaryOperator<String> name) {
        Map<String, String> verdict = new TreeMap<>();
        String also = claim.also().isEmpty() ? "" : " also " + String.join(" ", claim.also());
        verdict.put("consistency", claim.consistency() + (claim.tentative() ? " tentative" : "") + also);
        verdict.put("provenance", claim.provenance());
        verdict.put("interest", claim.interest());
        verdict.put(
                "origins",
                claim.origins().isEmpty()
                        ? "none"
                        : claim.origins().stream()
                                .map(Report.Origin::id)
                                .map(name)
                                .sorted()
                                .collect(Collectors.joining("+")));
        return verdict;
    }
}
