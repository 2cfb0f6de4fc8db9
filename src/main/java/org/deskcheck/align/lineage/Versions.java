package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Correction;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.fact.Version;

/** Versions and corrections of documents, question by question, and what rests on a statement that was corrected. */
public final class Versions {

    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<Claim>> byDocument;
    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> leansOn;
    private final BiFunction<Claim, Claim, Figures> figures;
    private final Resting resting;
    private final Given given;
    private final Set<String> followedUp = new HashSet<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    public Versions(
            List<Document> documents,
            List<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            BiFunction<Claim, Claim, Figures> figures) {
        documents.forEach(document -> this.documents.put(document.id(), document));
        this.byDocument = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.document().id()));
        this.links = links;
        this.leansOn = leansOn;
        this.figures = figures;
        this.resting = new Resting(claims, leansOn);
        this.given = new Given(claims, figures);
        for (Document document : documents) {
            Stream.of(document.corrects(), document.versionOf())
                    .flatMap(Optional::stream)
                    .forEach(followedUp::add);
        }
        documents.forEach(this::compare);
    }

    public List<Version> all() {
        return versions;
    }

    /** The statements that their own publisher has corrected, where the correction has another answer. */
    public Set<Claim> corrected() {
        return versions.stream()
                .filter(version -> version.announced() && version.figures() != Figures.SAME)
                .map(Version::before)
                .collect(Collectors.toSet());
    }

    public List<Correction> corrections() {
        return corrections;
    }

    public List<Unchecked> unchecked() {
        return unchecked;
    }

    private void compare(Document later) {
        later.corrects()
                .or(later::versionOf)
                .map(documents::get)
                .filter(earlier -> !earlier.equals(later))
                .ifPresent(earlier -> {
                    pairs(earlier, later).forEach((before, claim) -> pair(earlier, before, claim));
                    if (later.corrects().isPresent()) {
                        withoutClaims(earlier, later);
                    }
                });
    }

    private void pair(Document earlier, Claim before, Claim claim) {
        Document later = claim.document();
        boolean corrects = later.corrects().filter(earlier.id()::equals).isPresent();
        versions.add(new Version(
                claim,
                before,
                figures.apply(before, claim),
                sameWords(before, claim),
                Timelines.alongCourse(before, claim),
                newBasis(before, claim),
                corrects || !later.notice().isBlank()));
        if (corrects) {
            resting.on(before).stream()
                    .filter(claimOn -> !claimOn.document().equals(earlier)
                            && !claimOn.document().equals(later)
                            && claimOn.question().id().equals(before.question().id()))
                    .map(claimOn -> correction(claimOn, before, claim))
                    .forEach(corrections::add);
        }
    }

    private Correction correction(Claim claim, Claim before, Claim after) {
        return new Correction(
                claim,
                before,
                after,
                figures.apply(claim, before),
                figures.apply(claim, after),
                sameWords(claim, after),
                Timelines.out(after, claim),
                given.beside(claim, after),
                followedUp.contains(claim.document().id()));
    }

    /** A correction of which the dossier has no claim: what rests on the document cannot be held against it. */
    private void withoutClaims(Document earlier, Document later) {
        if (!byDocument.getOrDefault(later.id(), List.of()).isEmpty()) {
            return;
        }
        byDocument.getOrDefault(earlier.id(), List.of()).stream()
                .flatMap(before -> resting.on(before).stream())
                .filter(claim -> !claim.document().equals(earlier))
                .distinct()
                .forEach(
                        claim -> unchecked.add(
                                new Unchecked(
                                        claim,
                                        Check.VERSION,
                                        later.publisher().name()
                                                + " has corrected what it rests on, and what the correction says is not in the dossier")));
    }

    /** The claims of two documents that answer one question in one voice, where each has one such claim. */
    private Map<Claim, Claim> pairs(Document earlier, Document later) {
        Map<Claim, Claim> pairs = new LinkedHashMap<>();
        join(earlier, later, claim -> claim.question().id(), pairs);
        join(earlier, later, claim -> claim.question().id() + "\n" + voice(claim), pairs);
        return pairs;
    }

    private void join(Document earlier, Document later, Function<Claim, String> key, Map<Claim, Claim> pairs) {
        Map<String, List<Claim>> here = grouped(earlier, key);
        grouped(later, key).forEach((asked, claims) -> {
            List<Claim> before = here.getOrDefault(asked, List.of());
            if (claims.size() == 1 && before.size() == 1) {
                pairs.putIfAbsent(before.get(0), claims.get(0));
            }
        });
    }

    private Map<String, List<Claim>> grouped(Document document, Function<Claim, String> key) {
        return byDocument.getOrDefault(document.id(), List.of()).stream()
                .filter(claim -> !(claim.value() instanceof Statement)
                        || claim.quotation().isPresent())
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    /** Whoever a claim names last. */
    private String voice(Claim claim) {
        return links.getOrDefault(claim.id(), List.of()).stream()
                .map(link -> link.source().id())
                .reduce("", (before, next) -> next);
    }

    private boolean newBasis(Claim before, Claim claim) {
        List<Claim> on = leansOn.getOrDefault(claim.id(), List.of());
        boolean another = !on.isEmpty() && !on.equals(leansOn.getOrDefault(before.id(), List.of()));
        boolean dated = !claim.asOf().equals(claim.document().published())
                && before.asOf().dayBefore(claim.asOf());
        return another || dated;
    }

    private static boolean sameWords(Claim one, Claim other) {
        return one.quotation().isEmpty()
                || other.quotation().isEmpty()
                || within(words(one.quotation().get()), words(other.quotation().get()));
    }

    private static boolean within(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static String words(Quotation quotation) {
        return quotation.words().toLowerCase(Locale.ROOT).strip();
    }
}
