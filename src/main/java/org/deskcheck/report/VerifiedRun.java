package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.RuleInfo;

/** A report as a run: the dossier is a suite, each of its claims a case. */
public final class VerifiedRun {

    private final Report report;
    private final long stories;
    private final Map<String, Report.Claim> claims = new HashMap<>();
    private final Map<String, List<Report.Finding>> findings = new HashMap<>();

    private VerifiedRun(Report report) {
        this.report = report;
        this.stories = report.claims().stream().filter(Report.Claim::story).count();
        report.claims().forEach(claim -> claims.put(claim.id(), claim));
        report.findings().forEach(finding -> findings.computeIfAbsent(finding.claim(), unused -> new ArrayList<>())
                .add(finding));
    }

    /**
     * The run of one report.
     *
     * @param rules those that judged, as they declare themselves
     */
    public static Run of(Report report, Collection<RuleInfo> rules) {
        VerifiedRun run = new VerifiedRun(report);
        return new Run(
                "verify",
                report.ids().engine(),
                rules(rules),
                report.changes(),
                List.of(run.suite()),
                report.problems(),
                report.incomplete().stream()
                        .map(cut -> cut.limit() + " was used up in " + cut.rule() + ": " + cut.why())
                        .toList());
    }

    /** Those that find something, by id; of the variants of one judgement the worst speaks for all. */
    private static List<Run.Rule> rules(Collection<RuleInfo> rules) {
        Map<String, Run.Rule> byId = new LinkedHashMap<>();
        rules.stream()
                .filter(RuleInfo::finds)
                .sorted(Comparator.comparing(RuleInfo::id)
                        .thenComparing(RuleInfo::kind)
                        .thenComparing(RuleInfo::level)
                        .thenComparing(RuleInfo::rule))
                .forEach(rule -> byId.putIfAbsent(rule.id(), rule(rule)));
        return List.copyOf(byId.values());
    }

    private static Run.Rule rule(RuleInfo rule) {
        return new Run.Rule(
                rule.id(),
                rule.level(),
                rule.kind(),
                rule.title(),
                rule.why(),
                // a template with places to fill in says little by itself
                rule.ask().contains("{") ? "" : rule.ask(),
                Optional.empty(),
                List.of("deskcheck", rule.family()));
    }

    private Run.Suite suite() {
        return new Run.Suite(
                report.dossier().id(),
                report.dossier().title(),
                report.claims().stream().map(claim -> claim.location().file()).findFirst(),
                report.claims().stream().filter(this::isCase).map(this::claim).toList());
    }

    /** What is to be verified, and all else of which something was found. */
    private boolean isCase(Report.Claim claim) {
        return stories == 0 || claim.story() || findings.containsKey(claim.id());
    }

    private Run.Case claim(Report.Claim claim) {
        List<Run.Notice> notices = findings.getOrDefault(claim.id(), List.of()).stream()
                .map(this::notice)
                .toList();
        boolean checked = !claim.consistency().equals("notCheckable");
        return new Run.Case(
                claim.id(),
                claim.text(),
                checked ? Run.State.CHECKED : Run.State.NOT_CHECKED,
                checked ? "" : why(claim),
                notices);
    }

    private String why(Report.Claim claim) {
        String why = report.coverage().notCheckable().stream()
                .filter(one -> one.claim().equals(claim.id()))
                .map(Report.NotCheckable::why)
                .distinct()
                .collect(Collectors.joining("; "));
        return "not checkable" + (why.isEmpty() ? "" : ": " + why);
    }

    private Run.Notice notice(Report.Finding finding) {
        return new Run.Notice(
                finding.rule(),
                Level.valueOf(finding.level().toUpperCase(Locale.ROOT)),
                Kind.valueOf(finding.kind().toUpperCase(Locale.ROOT)),
                finding.message(),
                finding.ask(),
                Optional.of(finding.location()),
                finding.related().stream().flatMap(this::beside).toList(),
                finding.fingerprint(),
                finding.waiver().map(waiver -> new Run.Waiver(waiver.reason(), Optional.of(waiver.location()))));
    }

    private Stream<Run.Beside> beside(Report.Related related) {
        return Optional.ofNullable(claims.get(related.claim())).stream()
                .map(claim -> new Run.Beside(related.role(), claim.text(), Optional.of(claim.location())));
    }
}
