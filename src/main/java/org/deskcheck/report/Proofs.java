package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Denying;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Event;
import org.deskcheck.fact.Interest;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Question;
import org.deskcheck.judge.Finding;
import org.deskcheck.problem.Place;
import org.jspecify.annotations.Nullable;

/** What findings rest on: the facts in words, and for a proof what those came from, down to what stands in files. */
final class Proofs {

    /** More claims of one kind than a person looks through; those that a finding names are always shown. */
    private static final int MOST_SHOWN = 40;

    /** Longer chains than this are cut: nobody follows them on a page, and the stack must hold. */
    private static final int DEEPEST = 60;

    private final FactWords words;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();
    private final Map<String, List<Claim>> leansOn = new HashMap<>();
    private final Map<String, Place> documents = new HashMap<>();
    private final Map<String, Place> events = new HashMap<>();
    private final Map<String, Place> questions = new HashMap<>();
    private final Facts facts;
    private final IdentityHashMap<Object, Finding.Derived> derived = new IdentityHashMap<>();
    private final Finding finding;

    Proofs(Facts facts, FactWords words, Finding finding) {
        this.facts = facts;
        this.words = words;
        this.finding = finding;
        facts.claims().forEach(claim -> claims.put(claim.id(), claim));
        facts.others().stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .forEach(link -> links.computeIfAbsent(link.claimId(), unused -> new ArrayList<>())
                        .add(link));
        facts.comparisons().stream()
                .filter(Citation.class::isInstance)
                .map(Citation.class::cast)
                .forEach(on -> leansOn.computeIfAbsent(on.claim().id(), unused -> new ArrayList<>())
                        .add(on.cited()));
        facts.dossier().documents().forEach((DocumentEntry at) -> documents.put(at.id(), at.place()));
        facts.dossier().events().forEach((EventEntry at) -> events.put(at.id(), at.place()));
        facts.dossier().questions().forEach((QuestionEntry at) -> questions.put(at.id(), at.place()));
        finding.derived().forEach(one -> derived.put(one.fact(), one));
    }

    /** A fact as reports give it: in words, with its claims, without what it came from. */
    static Report.Reason reason(Object fact, FactWords words) {
        List<Claim> measured = measured(fact);
        return new Report.Reason(
                fact.getClass().getSimpleName(),
                words.text(fact),
                measured.stream().map(Claim::id).toList(),
                measured.stream().findFirst().map(Claim::place),
                List.of());
    }

    /** The proof of the finding: every fact that its rule matched, as a tree; and each claim that it names. */
    List<Report.Reason> all() {
        List<Report.Reason> all = new ArrayList<>();
        finding.matched().forEach(fact -> all.add(tree(fact, 0)));
        Set<String> told = new HashSet<>();
        all.forEach(reason -> told(reason, told));
        if (!told.contains(finding.claim().id())) {
            all.add(leaf(finding.claim(), "claim: "));
        }
        finding.related().stream()
                .filter(beside -> told.add(beside.claim().id()))
                .forEach(beside -> all.add(leaf(beside.claim(), FactWords.label("", beside.role()) + ": ")));
        return all;
    }

    /** What the rule asks to be absent, and among how many there was none. */
    List<String> absent() {
        return finding.rule().absent().stream()
                .map(type -> absent(
                        type,
                        facts.all().stream()
                                .filter(fact -> fact.getClass().getSimpleName().equals(type))
                                .toList()))
                .toList();
    }

    private static String absent(String type, List<Object> among) {
        String thing = FactWords.kindNamed(type);
        if (among.isEmpty()) {
            return "the dossier has no " + thing + " that could speak against it";
        }
        return among.get(0) instanceof Comparison comparison
                ? "of the " + among.size() + " comparisons of “"
                        + comparison.check().label() + "”, none speaks against it"
                : "no " + thing + " speaks against it, among " + among.size();
    }

    private static void told(Report.Reason reason, Set<String> told) {
        if (reason.fact().equals("Claim")) {
            told.addAll(reason.claims());
        }
        reason.from().forEach(below -> told(below, told));
    }

    private Report.Reason tree(Object fact, int depth) {
        if (fact instanceof Claim claim) {
            return leaf(claim, "");
        }
        Report.Reason flat = reason(fact, words);
        List<Report.Reason> from = new ArrayList<>();
        Finding.Derived because = derived.get(fact);
        if (because != null && depth < DEEPEST) {
            because.from().forEach(ground -> from.add(tree(ground, depth + 1)));
        }
        from.addAll(fact instanceof Lineage lineage ? chains(lineage) : parts(fact, depth));
        if (fact instanceof Interest interest) {
            declared(interest).ifPresent(from::add);
        }
        if (from.isEmpty()) {
            from.add(leaf(finding.claim(), "claim: "));
        }
        String by = because == null
                ? ""
                : because.rule().map(rule -> "; by the rule " + rule.id()).orElse("");
        return new Report.Reason(flat.fact(), flat.text() + by, flat.claims(), flat.location(), from);
    }

    /** The claims, documents, events and facts that a fact holds, each once with all that it is to it. */
    private List<Report.Reason> parts(Object fact, int depth) {
        String type = fact.getClass().getSimpleName();
        Map<Object, List<String>> roles = new LinkedHashMap<>();
        for (FactWords.Part part : FactWords.parts(fact)) {
            List<Object> held = held(part);
            Set<Object> first = held.stream().limit(MOST_SHOWN).collect(Collectors.toSet());
            held.stream().filter(each -> first.contains(each) || named(each)).forEach(each -> roles.computeIfAbsent(
                            each, unused -> new ArrayList<>())
                    .add(FactWords.label(type, part.name())));
        }
        List<Report.Reason> reasons = new ArrayList<>();
        roles.forEach((held, as) -> reasons.add(part(held, String.join(", ", as) + ": ", depth)));
        return reasons;
    }

    private Report.Reason part(Object held, String role, int depth) {
        if (held instanceof Claim claim) {
            return leaf(claim, role);
        }
        if (held instanceof Document document) {
            return placed(
                    held,
                    role + document.id() + ", " + document.publisher().name() + ", "
                            + document.published().text(),
                    documents.get(document.id()));
        }
        if (held instanceof Event event) {
            return placed(
                    held,
                    role
                            + words.written(event.name())
                            + event.when().map(when -> ", " + when.text()).orElse(""),
                    events.get(event.id()));
        }
        if (held instanceof Question question) {
            return placed(held, role + words.called(question), questions.get(question.id()));
        }
        return tree(held, depth + 1);
    }

    private List<Object> held(FactWords.Part part) {
        Collection<?> values = part.value() instanceof Collection<?> several
                ? several
                : part.value() instanceof Optional<?> optional
                        ? optional.stream().toList()
                        : List.of(part.value());
        List<Object> held = new ArrayList<>();
        for (Object value : values) {
            if (part.name().equals("claimId") && claims.containsKey(value.toString())) {
                held.add(claims.getOrDefault(value.toString(), finding.claim()));
            } else if (toldBelow(value)) {
                held.add(value);
            }
        }
        return held;
    }

    /** What stands in a file, or came from what does. */
    private static boolean toldBelow(Object value) {
        return value instanceof Claim
                || value instanceof Document
                || value instanceof Event
                || value instanceof Question
                || value instanceof Comparison
                || value instanceof Lineage
                || value instanceof Link
                || value instanceof Interest;
    }

    private boolean named(Object held) {
        return held.equals(finding.claim())
                || finding.related().stream().anyMatch(beside -> beside.claim().equals(held));
    }

    /** A claim's chains: its links, and the claims that it leans on with theirs. */
    private List<Report.Reason> chains(Lineage lineage) {
        List<Report.Reason> reasons = new ArrayList<>();
        reasons.add(rests(lineage.claim(), "", new HashSet<>(), 0));
        lineage.disownedBy().forEach(claim -> reasons.add(leaf(claim, FactWords.label("Lineage", "disownedBy") + " ")));
        return reasons;
    }

    private Report.Reason rests(Claim claim, String role, Set<Claim> seen, int depth) {
        Report.Reason here = leaf(claim, role);
        if (!seen.add(claim) || depth > DEEPEST) {
            return new Report.Reason(
                    here.fact(), here.text() + " (as above)", here.claims(), here.location(), List.of());
        }
        List<Report.Reason> from = new ArrayList<>();
        links.getOrDefault(claim.id(), List.of()).stream()
                .collect(Collectors.groupingBy(Link::chain, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(chain -> from.add(attribution(claim, chain)));
        leansOn.getOrDefault(claim.id(), List.of()).stream()
                .limit(MOST_SHOWN)
                .forEach(cited -> from.add(rests(cited, "leans on ", seen, depth + 1)));
        return new Report.Reason(here.fact(), here.text(), here.claims(), here.location(), from);
    }

    private static Report.Reason attribution(Claim claim, List<Link> chain) {
        String names = chain.stream()
                .map(link -> link.source().name() + " (" + Naming.words(Naming.camel(link.manner()))
                        + link.document().map(document -> ", " + document).orElse("") + ")")
                .collect(Collectors.joining(" ← "));
        return new Report.Reason(
                "Link", "attributed to " + names, List.of(claim.id()), Optional.of(claim.place()), List.of());
    }

    /** Where the file says what a party gains. */
    private Optional<Report.Reason> declared(Interest interest) {
        return facts.dossier().interests().stream()
                .filter((InterestEntry entry) -> entry.why().equals(interest.why()) && entry.gain() == interest.gain())
                .findFirst()
                .map(entry -> new Report.Reason(
                        "Interest",
                        "the file says so" + (entry.why().isEmpty() ? "" : ": " + words.written(entry.why())),
                        List.of(),
                        Optional.of(entry.place()),
                        List.of()));
    }

    private Report.Reason leaf(Claim claim, String role) {
        return new Report.Reason(
                "Claim", role + words.claim(claim), List.of(claim.id()), Optional.of(claim.place()), List.of());
    }

    private static Report.Reason placed(Object held, String text, @Nullable Place place) {
        return new Report.Reason(
                held.getClass().getSimpleName(), text, List.of(), Optional.ofNullable(place), List.of());
    }

    private static List<Claim> measured(Object fact) {
        if (fact instanceof Comparison comparison) {
            return comparison.compared();
        }
        if (fact instanceof Lineage lineage) {
            return List.of(lineage.claim());
        }
        if (fact instanceof Denying denying) {
            return List.of(denying.claim());
        }
        return fact instanceof Claim claim ? List.of(claim) : List.of();
    }
}
