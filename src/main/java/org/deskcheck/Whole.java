package org.deskcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.align.Facts;
import org.deskcheck.align.Reach;
import org.deskcheck.align.Reach.By;
import org.deskcheck.align.Reach.Text;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.Registry;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Source;
import org.deskcheck.judge.Judgement;
import org.deskcheck.report.CheckCounts;
import org.deskcheck.report.KeptReport;
import org.deskcheck.report.Report;

/** A dossier that was verified as a whole, with what the next change needs to know of it. */
final class Whole {

    /** A claim as it was verified: its keys before it was aligned, and those after. */
    record Kept(ClaimEntry entry, Set<Reach.Key> keys, Set<Reach.Key> after) {}

    final Registry registry;
    final Reach reach;
    final Ties ties = new Ties();
    final KeptReport report;
    final Map<String, Kept> claims = new HashMap<>();
    final Map<String, CheckCounts> counts;
    final Map<String, DocumentEntry> documents = new HashMap<>();
    final Map<String, QuestionEntry> questions = new HashMap<>();
    final Map<String, Text> texts = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Map<String, Set<String>> published = new HashMap<>();
    /** By id and name, as {@link Reach#carries} has them. */
    private final Map<String, Source> publishers = new HashMap<>();

    private Dossier dossier;
    private LocalDate asOf;

    Whole(Facts facts, Judgement judgement, Report report, Registry registry) {
        this.registry = registry;
        this.dossier = facts.dossier();
        this.asOf = facts.asOf();
        this.reach = new Reach(dossier, registry, dossier.namesPrinted());
        dossier.documents().forEach(this::add);
        dossier.questions().forEach(question -> questions.put(question.id(), question));
        for (ClaimEntry entry : dossier.claims()) {
            Kept kept = new Kept(entry, reach.of(entry), Set.of());
            claims.put(entry.id(), kept);
            ties.add(entry.id(), kept.keys());
        }
        aligned(facts, claims.keySet());
        this.counts = new HashMap<>(CheckCounts.byClaim(judgement, Owner::of));
        this.report = new KeptReport(report, counts.values());
    }

    Dossier dossier() {
        return dossier;
    }

    LocalDate asOf() {
        return asOf;
    }

    void now(Dossier dossier, LocalDate asOf) {
        this.dossier = dossier;
        this.asOf = asOf;
    }

    void add(DocumentEntry document) {
        reach.document(document);
        Text text = reach.text(document);
        Source publisher = text.publisher();
        documents.put(document.id(), document);
        texts.put(document.id(), text);
        publishers.put(publisher.id() + "\n" + publisher.name(), publisher);
        publishedBy(publisher.id()).add(document.id());
        named(document).forEach(id -> follow(id).add(document.id()));
    }

    void remove(DocumentEntry document) {
        documents.remove(document.id());
        texts.remove(document.id());
        publishedBy(reach.id(document.publisher())).remove(document.id());
        named(document).forEach(id -> follow(id).remove(document.id()));
    }

    /** The documents of a publisher. */
    Set<String> publishedBy(String publisher) {
        return published.computeIfAbsent(publisher, unused -> new TreeSet<>());
    }

    /** The documents that name a document: versions, corrections, withdrawals and translations of it. */
    Set<String> follow(String document) {
        return followers.computeIfAbsent(document, unused -> new TreeSet<>());
    }

    /** The documents that one says it follows up. */
    static List<String> named(DocumentEntry document) {
        return Stream.of(document.versionOf(), document.corrects(), document.withdraws(), document.translationOf())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Forgets what aligning had found out of claims. */
    void unaligned(Collection<String> ids) {
        for (String id : ids) {
            Kept kept = claims.get(id);
            if (kept != null) {
                ties.remove(id, kept.after());
                claims.put(id, new Kept(kept.entry(), kept.keys(), Set.of()));
            }
        }
    }

    /** Learns what aligning has found out of claims. */
    void aligned(Facts facts, Set<String> ids) {
        Map<String, List<Claim>> leansOn = new HashMap<>();
        facts.comparisons().forEach(comparison -> {
            if (comparison instanceof Citation citation) {
                leansOn.computeIfAbsent(citation.claim().id(), unused -> new ArrayList<>(2))
                        .add(citation.cited());
            }
        });
        facts.lineages().stream()
                .filter(lineage -> ids.contains(lineage.claim().id()))
                .forEach(lineage -> {
                    String id = lineage.claim().id();
                    Kept kept = Objects.requireNonNull(claims.get(id));
                    Set<Reach.Key> after = reach.of(lineage, leansOn.getOrDefault(id, List.of()));
                    claims.put(id, new Kept(kept.entry(), kept.keys(), after));
                    ties.add(id, after);
                });
    }

    /** The names of sources that the dossier prints. */
    Set<String> names() {
        Set<String> names = new HashSet<>(ties.keys(By.PRINTED));
        documents.values().forEach(document -> names.add(document.publisher()));
        return names;
    }

    /** Who carries statements of some documents on, as claims outside of a part have it. */
    Map<String, Set<Source>> carriers(Set<String> of) {
        Map<String, Set<Source>> carriers = new LinkedHashMap<>();
        for (String key : ties.keys(By.CARRIES)) {
            int end = key.indexOf('\n');
            String document = key.substring(0, end);
            if (of.contains(document)) {
                Optional.ofNullable(publishers.get(key.substring(end + 1)))
                        .ifPresent(publisher -> carriers.computeIfAbsent(document, unused -> new HashSet<>())
                                .add(publisher));
            }
        }
        return carriers;
    }
}
