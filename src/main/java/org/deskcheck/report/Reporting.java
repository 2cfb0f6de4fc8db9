package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.LeftOut;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Consistency;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Folding;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Provenance;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.judge.Finding;
import org.deskcheck.judge.Judgement;
import org.deskcheck.judge.Verdict;
import org.deskcheck.pack.Levels;

/** Makes the report of a judgement. */
public final class Reporting {

    private final Judgement judgement;
    private final Facts facts;
    private final Labels labels;
    private final Messages messages;
    private final Waivers waivers;
    private final FactWords words;
    private final Map<String, List<String>> findingsOf = new HashMap<>();
    private final Map<String, List<String>> leansOn = new HashMap<>();
    private final Comparator<Claim> order;

    private Reporting(Judgement judgement) {
        this.judgement = judgement;
        this.facts = judgement.facts();
        this.labels = new Labels(facts);
        this.messages = new Messages(labels);
        this.waivers = Waivers.of(judgement, labels);
        this.words = new FactWords(labels);
        this.order = Comparator.comparing((Claim claim) -> !labels.isStory(claim.document()))
                .thenComparing(
                        claim -> labels.isStory(claim.document())
                                ? ""
                                : claim.document().id(),
                        Naming.NATURAL)
                .thenComparing(Claim::id, Naming.NATURAL);
        facts.comparisons().forEach(comparison -> {
            if (comparison instanceof Citation citation) {
                leansOn.computeIfAbsent(citation.claim().id(), unused -> new ArrayList<>())
                        .add(citation.cited().id());
            }
        });
    }

    /** The report by rules as they declare themselves. */
    public static Report of(Judgement judgement, String registry, String rules, String engine) {
        return of(judgement, registry, rules, List.of(), engine);
    }

    /**
     * The report; {@code registry} and {@code rules} are the digests of what was used, {@code changes} what of the rules
     * was changed, {@code engine} the version.
     */
    public static Report of(
            Judgement judgement, String registry, String rules, List<Levels.Change> changes, String engine) {
        return new Reporting(judgement).report(registry, rules, changes, engine);
    }

    /** The proof of a finding of the judgement's report. */
    public static Report.Proof proof(Judgement judgement, Report.Finding reported) {
        Finding found = judgement.findings().stream()
                .filter(finding -> Fingerprint.of(finding).equals(reported.fingerprint()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a finding of another report: " + reported.id()));
        return new Reporting(judgement).proof(found);
    }

    private Report report(String registry, String rules, List<Levels.Change> changes, String engine) {
        List<Report.Finding> findings = judgement.findings().stream()
                .sorted(Comparator.comparing(Finding::claim, order)
                        .thenComparing(finding -> finding.rule().id()))
                .map(this::finding)
                .toList();
        findings.forEach(finding -> findingsOf
                .computeIfAbsent(finding.claim(), unused -> new ArrayList<>())
                .add(finding.id()));
        List<Report.Claim> claims = judgement.verdicts().stream()
                .sorted(Comparator.comparing(Verdict::claim, order))
                .map(this::claim)
                .toList();
        return new Report(
                new Report.Ids(
                        facts.dossier().digest(),
                        rules,
                        registry,
                        engine,
                        facts.asOf().toString()),
                new Report.Subject(
                        facts.dossier().id(),
                        labels.words(facts.dossier().title()),
                        story(facts),
                        facts.documents().stream()
                                .sorted(Comparator.comparing(Document::id, Naming.NATURAL))
                                .map(this::document)
                                .toList(),
                        facts.dossier().leftOut().stream()
                                .map(Reporting::leftOut)
                                .toList(),
                        facts.dossier().supposed().stream()
                                .map(one -> new Report.Supposed(
                                        one.claim(), labels.words(one.says()), labels.words(one.insteadOf())))
                                .toList()),
                judgement.incomplete().isEmpty(),
                judgement.incomplete().stream()
                        .map(cut -> new Report.Cut(cut.limit(), cut.rule(), cut.why()))
                        .toList(),
                summary(claims, findings),
                claims,
                findings,
                questions(),
                coverage(),
                Stream.concat(facts.remarks().stream(), waivers.remarks().stream())
                        .map(labels::shown)
                        .toList(),
                changes);
    }

    /** Ids of the documents that are the story. */
    static List<String> story(Facts facts) {
        return facts.dossier().documents().stream()
                .filter(DocumentEntry::story)
                .map(DocumentEntry::id)
                .sorted(Naming.NATURAL)
                .toList();
    }

    private static Report.LeftOut leftOut(LeftOut out) {
        return new Report.LeftOut(Naming.camel(out.why()), out.what(), out.documents(), out.claims(), out.chains());
    }

    private Report.Document document(Document document) {
        return new Report.Document(
                document.id(),
                labels.document(document),
                document.publisher().name(),
                document.published().text(),
                labels.isStory(document),
                !document.heldInFullOn().isEmpty());
    }

    private Report.Claim claim(Verdict verdict) {
        Claim claim = verdict.claim();
        return new Report.Claim(
                claim.id(),
                claim.document().id(),
                claim.document().story(),
                claim.place(),
                labels.words(claim.text()),
                Naming.camel(verdict.consistency()),
                verdict.also().stream().map(Naming::camel).toList(),
                verdict.tentative(),
                Naming.camel(verdict.provenance()),
                Naming.camel(verdict.interest()),
                verdict.lineage().origins().stream().map(this::origin).toList(),
                Grades.of(verdict),
                leansOn.getOrDefault(claim.id(), List.of()),
                findingsOf.getOrDefault(claim.id(), List.of()));
    }

    private Report.Origin origin(Origin origin) {
        return new Report.Origin(
                id(origin),
                origin.label(),
                description(origin),
                origin.folded().stream()
                        .map(folding -> new Report.Folded(folding.what(), folding.why()))
                        .toList());
    }

    /** What the registry has of an origin, in a few words. */
    static String description(Origin origin) {
        return Labels.description(
                origin.source(),
                origin.folded().stream()
                        .filter(folding -> folding.what().equals(origin.label()))
                        .map(Folding::why)
                        .findFirst()
                        .orElse(""));
    }

    /** A confidential source's id is as telling as its name, also where another is folded into it. */
    private String id(Origin origin) {
        boolean shown =
                !origin.source().confidential() && labels.words(origin.id()).equals(origin.id());
        return shown ? origin.id() : "confidential";
    }

    private Report.Finding finding(Finding finding) {
        return finding(
                finding,
                finding.matched().stream()
                        .map(fact -> Proofs.reason(fact, words))
                        .toList());
    }

    private Report.Finding finding(Finding finding, List<Report.Reason> because) {
        String fingerprint = Fingerprint.of(finding);
        List<Claim> all = Stream.concat(
                        Stream.of(finding.claim()), finding.related().stream().map(Finding.Related::claim))
                .toList();
        return new Report.Finding(
                fingerprint.substring(0, Fingerprint.ID_DIGITS),
                fingerprint,
                finding.rule().id(),
                finding.rule().title(),
                finding.rule().level().toString(),
                finding.rule().kind().toString(),
                messages.message(finding),
                finding.claim().id(),
                finding.related().stream()
                        .map(related -> new Report.Related(related.claim().id(), related.role()))
                        .toList(),
                all.stream().map(claim -> claim.document().id()).distinct().toList(),
                all.stream()
                        .map(claim -> claim.document().publisher())
                        .map(Reporting::id)
                        .distinct()
                        .toList(),
                finding.claim().place(),
                because,
                messages.ask(finding),
                finding.rule().supports().map(Naming::camel),
                waivers.of(finding.rule().id(), finding.claim().id(), fingerprint));
    }

    private static String id(Source source) {
        return source.confidential() ? "confidential" : source.id();
    }

    private Report.Proof proof(Finding finding) {
        Proofs proofs = new Proofs(facts, words, finding);
        return new Report.Proof(finding(finding, proofs.all()), finding.rule().why(), proofs.absent());
    }

    static Report.Summary summary(List<Report.Claim> claims, List<Report.Finding> findings) {
        Map<String, Integer> consistencies = new LinkedHashMap<>();
        for (Consistency consistency : Consistency.values()) {
            consistencies.put(Naming.camel(consistency), 0);
        }
        Map<String, Integer> provenances = new LinkedHashMap<>();
        for (Provenance provenance : Provenance.values()) {
            provenances.put(Naming.camel(provenance), 0);
        }
        claims.forEach(claim -> consistencies.merge(claim.consistency(), 1, Integer::sum));
        claims.forEach(claim -> provenances.merge(claim.provenance(), 1, Integer::sum));
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream.of("error", "warning", "note", "review", "open", "waived").forEach(key -> counts.put(key, 0));
        findings.forEach(finding -> counts.merge(counted(finding), 1, Integer::sum));
        return new Report.Summary(claims.size(), consistencies, provenances, counts);
    }

    static String counted(Report.Finding finding) {
        return finding.waiver().isPresent()
                ? "waived"
                : finding.kind().equals("fail") ? finding.level() : finding.kind();
    }

    private List<Report.Question> questions() {
        Map<Claim, Position> positionOf = new HashMap<>();
        Map<String, List<Position>> byQuestion = new HashMap<>();
        for (Position position : facts.positions()) {
            position.members().forEach(claim -> positionOf.put(claim, position));
            byQuestion
                    .computeIfAbsent(position.question().id(), unused -> new ArrayList<>())
                    .add(position);
        }
        return facts.questions().stream()
                .sorted(Comparator.comparing(Question::id, Naming.NATURAL))
                .map(question -> new Report.Question(
                        question.id(),
                        labels.words(question.subject().name()),
                        question.measure().name(),
                        labels.words(question.scope().name()),
                        byQuestion.getOrDefault(question.id(), List.of()).stream()
                                .map(position -> position(position, positionOf))
                                .toList()))
                .toList();
    }

    private Report.Position position(Position position, Map<Claim, Position> positionOf) {
        Set<String> excludes = new LinkedHashSet<>();
        Stream.concat(position.excluded().stream(), position.own().stream())
                .map(positionOf::get)
                .filter(other -> other != null)
                .forEach(other -> excludes.add(other.id()));
        return new Report.Position(
                position.id(),
                labels.words(position.lead().value().text()),
                position.members().stream()
                        .map(Claim::id)
                        .sorted(Naming.NATURAL)
                        .toList(),
                position.origins(),
                position.lead().asOf().text(),
                List.copyOf(excludes));
    }

    private Report.Coverage coverage() {
        return new Report.Coverage(
                CheckCounts.of(judgement).checks(),
                facts.unchecked().stream()
                        .sorted(Comparator.comparing(Unchecked::claim, order)
                                .thenComparing(Unchecked::check)
                                .thenComparing(Unchecked::why))
                        .map(one -> new Report.NotCheckable(
                                one.claim().id(), one.check().label(), labels.words(one.why())))
                        .distinct()
                        .toList());
    }
}
