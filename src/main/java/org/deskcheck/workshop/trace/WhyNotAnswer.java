package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Claim;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.JsonText;
import org.deskcheck.report.Page;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.deskcheck.workshop.trace.Reason.Kind;

/**
 * Why a rule found nothing about a claim.
 *
 * @param rule its id
 * @param claim the claim's id
 * @param findings ids of what it did find about the claim
 * @param remarks what else there is to know: that the rule is off, that the claim is not the story's
 * @param reasons one a variant, in the order of the file
 */
public record WhyNotAnswer(
        String rule, String claim, List<String> findings, List<String> remarks, List<Reason> reasons) {

    private static final int SCHEMA_VERSION = 1;

    /**
     * The answer for one dossier; a problem where there is no such rule or claim.
     *
     * @param packs compiled, as they judge together
     * @param files the rules of the same packs, as they are written
     */
    public static Checked<WhyNotAnswer> of(
            List<Bundle> packs, List<RuleFile> files, Options options, Dossier dossier, String rule, String claim) {
        List<String> ids = files.stream().map(RuleFile::id).toList();
        if (!ids.contains(rule)) {
            return Checked.failed(List.of(Problem.of(
                    "there is no rule " + Quoted.of(rule),
                    Nearest.hint(rule, ids, "`deskcheck rules` lists all of them"))));
        }
        Facts facts = Align.facts(dossier, options.registry(), options.asOf());
        List<String> claims = facts.claims().stream().map(Claim::id).toList();
        if (!claims.contains(claim)) {
            return Checked.failed(List.of(Problem.of(
                    "dossier " + Quoted.of(dossier.id()) + " has no claim " + Quoted.of(claim),
                    Nearest.hint(claim, claims, "`deskcheck inspect` lists them"))));
        }
        Judge judge = new Judge(packs, options.levels());
        Judgement judgement = judge.judge(facts, options.bounds());
        Report report = Reporting.of(
                judgement, options.registry().digest(), judge.digest(), judge.changes(), Deskcheck.version());
        List<String> found = report.findings().stream()
                .filter(finding ->
                        finding.rule().equals(rule) && finding.claim().equals(claim))
                .map(Report.Finding::id)
                .toList();
        List<Reason> reasons = WhyNots.of(files).reasons(rule, claim, judgement).stream()
                .map(reason -> reason.worded(facts.heldBack()::without))
                .toList();
        return Checked.of(new WhyNotAnswer(rule, claim, found, remarks(packs, options, facts, rule, claim), reasons));
    }

    private static List<String> remarks(List<Bundle> packs, Options options, Facts facts, String rule, String claim) {
        List<String> remarks = new ArrayList<>();
        List<String> off = packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(info ->
                        info.id().equals(rule) && options.levels().applied(info).isEmpty())
                .map(RuleInfo::rule)
                .toList();
        if (!off.isEmpty()) {
            remarks.add("by the settings of this run it is off, whatever its conditions are");
        }
        boolean story = facts.claims().stream()
                .anyMatch(each -> each.id().equals(claim) && each.document().story());
        if (!story) {
            remarks.add("claim `" + claim + "` stands in no document of the story");
        }
        return remarks;
    }

    /** For people, wrapped to a width. */
    public String text(int width, boolean coloured) {
        Page page = new Page(width, coloured);
        boolean gave = reasons.stream().anyMatch(reason -> reason.kind() == Kind.MATCHED);
        page.paragraph(Page.Tone.STRONG, 0, headline(gave));
        remarks.forEach(remark -> page.paragraph(Page.Tone.PLAIN, 0, remark));
        reasons.forEach(reason -> {
            page.blank();
            ReasonPage.write(page, reason, 0);
        });
        return page.toString();
    }

    private String headline(boolean gave) {
        if (!findings.isEmpty()) {
            return rule + " did find something about claim " + claim + ": "
                    + findings.stream().map(id -> "finding " + id).collect(Collectors.joining(", "))
                    + ". `explain` shows on what it rests.";
        }
        return gave && rule.startsWith("verdict/")
                ? rule + " gives claim " + claim + " what stands below as matched."
                : rule + " found nothing about claim " + claim + ".";
    }

    /** For programs. Later versions add keys and never change one. */
    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", SCHEMA_VERSION);
        json.put("rule", rule);
        json.put("claim", claim);
        json.put("findings", findings);
        json.put("remarks", remarks);
        json.put("variants", reasons.stream().map(WhyNotAnswer::json).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> json(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", reason.rule());
        json.put("outcome", reason.kind().toString());
        reason.place().ifPresent(place -> {
            json.put("condition", reason.condition());
            json.put("within", reason.within());
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("file", place.file());
            location.put("line", place.line());
            location.put("column", place.column());
            json.put("location", location);
        });
        json.put("text", reason.said());
        json.put("nearest", reason.nearest());
        json.put("further", reason.further());
        json.put("because", reason.because().stream().map(WhyNotAnswer::json).toList());
        return json;
    }
}
