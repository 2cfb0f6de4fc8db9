package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.fact.Check;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Problem;

/**
 * A report of which parts are replaced, so that a change costs what it touches. Each part was made as reports are; put
 * together they are what one report of the whole would be.
 */
public final class KeptReport {

    /** How often each check was made on a claim, passed, and could not be made: three figures a check, in their order. */
    public static final class Counts {

        private final int[] figures = new int[FIGURES];

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts && Arrays.equals(figures, counts.figures);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(figures);
        }
    }

    private static final int FIGURES = 3 * Check.values().length;

    /** A claim with all that the report has of it. */
    private record Slot(Report.Claim claim, List<Report.Finding> findings, List<Report.NotCheckable> notCheckable) {}

    private final Comparator<Slot> order;
    private List<Slot> slots;
    private List<Report.Document> documents;
    private List<Report.Question> questions;
    private final int[] counts = new int[FIGURES];
    private final Map<String, Integer> consistencies;
    private final Map<String, Integer> provenances;
    private final Map<String, Integer> found;

    /** Keeps a whole report; {@code counts} are those of all its claims. */
    public KeptReport(Report report, Collection<Counts> counts) {
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
        counts.forEach(each -> count(each, 1));
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
            Collection<Counts> before,
            Collection<Counts> after) {
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
        before.forEach(each -> count(each, -1));
        after.forEach(each -> count(each, 1));
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
                        story(facts),
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
                new Report.Coverage(checks(), notCheckable),
                Stream.concat(facts.remarks().stream(), waivers.remarks().stream())
                        .map(remark -> remark(remark, labels))
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

    private static List<String> story(Facts facts) {
        return facts.dossier().documents().stream()
                .filter(DocumentEntry::story)
                .map(DocumentEntry::id)
                .sorted(Naming.NATURAL)
                .toList();
    }

    private static Problem remark(Problem remark, Labels labels) {
        return new Problem(
                remark.place(),
                remark.path(),
                labels.words(remark.text()),
                remark.hint().map(labels::words));
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

    private void count(Counts some, int sign) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += sign * some.figures[i];
        }
    }

    private List<Report.Check> checks() {
        List<Report.Check> checks = new ArrayList<>();
        for (Check check : Check.values()) {
            int at = at(check);
            if (counts[at] > 0 || counts[at + 2] > 0) {
                checks.add(new Report.Check(check.label(), counts[at], counts[at + 1], counts[at + 2]));
            }
        }
        return checks;
    }

    /** How often each check was made on some claims, and passed, and could not be made, by the claims' ids. */
    public static Map<String, Counts> counts(Judgement judgement, Function<Object, Optional<String>> claimOf) {
        Map<String, Counts> counts = new HashMap<>();
        Judge.checks(judgement.facts())
                .forEach(comparison -> claimOf.apply(comparison).ifPresent(claim -> {
                    int[] figures = counts.computeIfAbsent(claim, unused -> new Counts()).figures;
                    int at = at(comparison.check());
                    figures[at]++;
                    figures[at + 1] += judgement.against().contains(comparison) ? 0 : 1;
                }));
        judgement.facts().unchecked().forEach(one -> claimOf.apply(one)
                .ifPresent(
                        claim -> counts.computeIfAbsent(claim, unused -> new Counts()).figures[at(one.check()) + 2]++));
        return counts;
    }

    /** Where the figures of a check begin; they never leave the process. */
    @SuppressWarnings("EnumOrdinal")
    private static int at(Check check) {
        return 3 * check.ordinal();
    }
}
