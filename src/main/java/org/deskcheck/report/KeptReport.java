package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskcheck.align.Facts;
import org.deskcheck.judge.Judgement;

/**
 * A report of which parts are replaced, so that a change costs what it touches. Each part was made as reports are; put
 * together they are what one report of the whole would be.
 */
public final class KeptReport {

    /** A claim with all that the report has of it. */
    private record Slot(Report.Claim claim, List<Report.Finding> findings, List<Report.NotCheckable> notCheckable) {}

    private final Comparator<Slot> order;
    private List<Slot> slots;
    private List<Report.Document> documents;
    private List<Report.Question> questions;
    private final CheckCounts checks = new CheckCounts();
    private final Map<String, Integer> consistencies;
    private final Map<String, Integer> provenances;
    private final Map<String, Integer> found;

    /** Keeps a whole report; {@code counts} are those of all its claims. */
    public KeptReport(Report report, Collection<CheckCounts> counts) {
        Set<String> stories = new HashSet<>(report.dossier().story());
        this.order = Comparator.comparing(
                        (Slot slot) -> !stories.contains(slot.claim().document()))
                .thenComparing(
                        slot -> stories.contains(slot.claim().document())
                                ? ""
                                : slot.claim().document(),
                        Naming.NATURAL)
                .thenComparing(slot -> slot.claim().id(), Naming.NATURAL);
        Report.Summary nothing = Reporting.summary(List.of(), List.of());
        this.consistencies = nothing.byConsistency();
        this.provenances = nothing.byProvenance();
        this.found = nothing.findings();
        this.slots = slots(report);
        slots.forEach(slot -> count(slot, 1));
        this.documents = report.dossier().documents();
        this.questions = report.questions();
        counts.forEach(each -> checks.add(each, 1));
    }

    /**
     * Puts a part in the place of what there was.
     *
     * @param part a report of claims, of questions and of documents alone, made without waivers
     * @param claims ids of those that go, or come with the part
     * @param questions ids of those that go, or come with the part
     * @param documents ids of those that go, or come with the part
     * @param before the counts of the claims that go
     * @param after those of the claims that come
     */
    public void replace(
            Report part,
            Set<String> claims,
            Set<String> questions,
            Set<String> documents,
            Collection<CheckCounts> before,
            Collection<CheckCounts> after) {
        List<Slot> come = slots(part);
        come.forEach(slot -> count(slot, 1));
        this.slots = merged(slots, come, slot -> goes(slot, claims), order);
        this.questions = merged(
                this.questions,
                part.questions(),
                question -> questions.contains(question.id()),
                Comparator.comparing(Report.Question::id, Naming.NATURAL));
        this.documents = merged(
                this.documents,
                part.dossier().documents(),
                document -> documents.contains(document.id()),
                Comparator.comparing(Report.Document::id, Naming.NATURAL));
        before.forEach(each -> checks.add(each, -1));
        after.forEach(each -> checks.add(each, 1));
    }

    /**
     * The report as it stands.
     *
     * @param head a report of the same rules and the same day, whose input, title and changes are those of the whole
     * @param judgement what that report was made of; its facts have the waivers, and the remarks of the whole
     */
    public Report report(Report head, Judgement judgement) {
        Facts facts = judgement.facts();
        Labels labels = new Labels(facts);
        Waivers waivers = new Waivers(
                facts.dossier().waivers(), facts.asOf(), judgement.incomplete().isEmpty(), labels);
        List<Report.Claim> claims = new ArrayList<>(slots.size());
        List<Report.Finding> findings = new ArrayList<>(slots.size());
        List<Report.NotCheckable> notCheckable = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            claims.add(slot.claim());
            findings.addAll(slot.findings());
            notCheckable.addAll(slot.notCheckable());
        }
        Map<String, Integer> counted = new LinkedHashMap<>(found);
        if (!facts.dossier().waivers().isEmpty()) {
            findings.replaceAll(finding -> waived(finding, waivers.applied(finding), counted));
        }
        return new Report(
                head.ids(),
                new Report.Subject(
                        head.dossier().id(),
                        head.dossier().title(),
                        Reporting.story(facts),
                        documents,
                        head.dossier().leftOut(),
                        head.dossier().supposed()),
                head.complete(),
                head.incomplete(),
                new Report.Summary(
                        claims.size(), new LinkedHashMap<>(consistencies), new LinkedHashMap<>(provenances), counted),
                claims,
                findings,
                questions,
                new Report.Coverage(checks.checks(), notCheckable),
                Stream.concat(facts.remarks().stream(), waivers.remarks().stream())
                        .map(labels::shown)
                        .toList(),
                head.changes());
    }

    private static Report.Finding waived(Report.Finding before, Report.Finding after, Map<String, Integer> counted) {
        if (after.waiver().isPresent()) {
            counted.merge(Reporting.counted(before), -1, Integer::sum);
            counted.merge(Reporting.counted(after), 1, Integer::sum);
        }
        return after;
    }

    private static List<Slot> slots(Report report) {
        List<Report.Finding> unwaived = report.findings().stream()
                .map(finding -> finding.waiver().isEmpty() ? finding : finding.waived(Optional.empty()))
                .toList();
        Map<String, List<Report.Finding>> findings = grouped(unwaived, Report.Finding::claim);
        Map<String, List<Report.NotCheckable>> notCheckable =
                grouped(report.coverage().notCheckable(), Report.NotCheckable::claim);
        List<Slot> slots = new ArrayList<>(report.claims().size());
        report.claims()
                .forEach(claim -> slots.add(new Slot(
                        claim,
                        findings.getOrDefault(claim.id(), List.of()),
                        notCheckable.getOrDefault(claim.id(), List.of()))));
        return slots;
    }

    private static <T> Map<String, List<T>> grouped(List<T> things, Function<T, String> by) {
        Map<String, List<T>> grouped = new HashMap<>();
        things.forEach(thing -> grouped.computeIfAbsent(by.apply(thing), unused -> new ArrayList<>(2))
                .add(thing));
        return grouped;
    }

    /** Two sorted lists as one, the first without some. */
    private static <T> List<T> merged(List<T> old, List<T> come, Predicate<T> goes, Comparator<? super T> order) {
        List<T> kept = new ArrayList<>(old.size() + come.size());
        old.forEach(each -> {
            if (!goes.test(each)) {
                kept.add(each);
            }
        });
        List<T> merged = new ArrayList<>(kept.size() + come.size());
        int from = 0;
        for (T each : come) {
            int found = Collections.binarySearch(kept.subList(from, kept.size()), each, order);
            int until = from + (found < 0 ? -found - 1 : found);
            merged.addAll(kept.subList(from, until));
            merged.add(each);
            from = until;
        }
        merged.addAll(kept.subList(from, kept.size()));
        return merged;
    }

    private boolean goes(Slot slot, Set<String> claims) {
        boolean goes = claims.contains(slot.claim().id());
        if (goes) {
            count(slot, -1);
        }
        return goes;
    }

    private void count(Slot slot, int sign) {
        consistencies.merge(slot.claim().consistency(), sign, Integer::sum);
        provenances.merge(slot.claim().provenance(), sign, Integer::sum);
        slot.findings().forEach(finding -> found.merge(Reporting.counted(finding), sign, Integer::sum));
    }
}
