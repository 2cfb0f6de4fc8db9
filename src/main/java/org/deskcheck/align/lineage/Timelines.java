package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Recurrence;
import org.deskcheck.fact.ScopeRelation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Timeline;
import org.deskcheck.fact.Unknown;

/** The answers that one source gave to one question, in the order of the days for which they hold. */
public final class Timelines {

    private static final Comparator<Claim> IN_TIME = Comparator.comparing(
                    (Claim claim) -> claim.asOf().earliest())
            .thenComparing(claim -> claim.document().published().earliest())
            .thenComparing(Claim::id);

    private final Map<String, List<Link>> links;
    private final Map<String, List<Claim>> leansOn;
    private final BiFunction<Claim, Claim, Figures> figures;
    private final Function<Source, String> root;
    private final Map<Claim, Map<String, Source>> speakers = new HashMap<>();
    private final Map<Claim, List<Claim>> carriers = new HashMap<>();
    private final Given given;
    private final Set<String> publishers = new HashSet<>();
    private final List<Timeline> timelines = new ArrayList<>();
    private final Set<String> paired = new HashSet<>();
    private final List<Recurrence> recurrences = new ArrayList<>();

    /**
     * The timelines of claims.
     *
     * @param leansOn the claims that a claim leans on, by its id
     * @param publishersBesides ids of the publishers of claims beside these
     * @param citedBesides ids of the sources that claims beside these name
     */
    public Timelines(
            List<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            BiFunction<Claim, Claim, Figures> figures,
            Function<Source, String> root,
            Set<String> publishersBesides,
            Set<String> citedBesides) {
        this.links = links;
        this.leansOn = leansOn;
        this.figures = figures;
        this.root = root;
        this.given = new Given(claims, figures);
        publishers.addAll(publishersBesides);
        claims.forEach(claim -> publishers.add(claim.document().publisher().id()));
        Set<String> cited = new HashSet<>(citedBesides);
        links.values()
                .forEach(own -> own.forEach(link -> cited.add(link.source().id())));
        claims.forEach(claim -> speakers.put(claim, speakers(claim, cited)));
        claims.forEach(claim -> leaned(claim).forEach(on -> carriers.computeIfAbsent(on, unused -> new ArrayList<>())
                .add(claim)));
        answers(claims).forEach((key, answers) -> along(key.substring(0, key.indexOf('\n')), answers));
    }

    public List<Timeline> all() {
        return timelines;
    }

    /** Claims that give a source's older answer again. */
    public List<Recurrence> recurrences() {
        return recurrences;
    }

    /** The claims whose source has given a newer answer to the very question. */
    public Set<Claim> overtaken() {
        Set<Claim> overtaken = new HashSet<>();
        timelines.stream()
                .filter(timeline -> !timeline.sameFigure() && timeline.scopes() == ScopeRelation.SAME)
                .forEach(timeline -> overtaken.add(timeline.claim()));
        recurrences.forEach(recurrence -> overtaken.add(recurrence.claim()));
        return overtaken;
    }

    /**
     * Who speaks in a claim: those it names; its publisher too where it names nobody, is no carrier of news, or is
     * itself cited in the dossier as one who says things.
     */
    private Map<String, Source> speakers(Claim claim, Set<String> cited) {
        Map<String, Source> found = new LinkedHashMap<>();
        List<Link> own = links.getOrDefault(claim.id(), List.of());
        own.stream()
                .map(Link::source)
                .filter(Source::named)
                .filter(source -> !source.kind().carriesNews() || own.size() == 1)
                .forEach(source -> found.put(source.id(), source));
        Source publisher = claim.document().publisher();
        boolean itself = own.isEmpty()
                || (publisher.reviewed() && !publisher.kind().carriesNews())
                || (!publisher.reviewed() && cited.contains(publisher.id()));
        if (itself) {
            found.put(publisher.id(), publisher);
        }
        return found;
    }

    /**
     * A source's own answers to a question, counts and plans apart: those that do not lean on another claim in which it
     * speaks.
     */
    private Map<String, List<Claim>> answers(List<Claim> claims) {
        Map<String, List<Claim>> answers = new TreeMap<>();
        for (Claim claim : claims) {
            boolean plan =
                    claim.hedge() == Hedge.PLANNED || claim.question().measure().planned();
            // that it does not know is no answer that a newer one replaces
            if ((!claim.hedge().counted() && !plan) || claim.value() instanceof Unknown) {
                continue;
            }
            speakers.getOrDefault(claim, Map.of()).forEach((id, source) -> {
                boolean carried = leaned(claim).stream()
                        .anyMatch(on -> speakers.getOrDefault(on, Map.of()).containsKey(id));
                if (!carried) {
                    answers.computeIfAbsent(
                                    id + "\n" + plan + "\n" + claim.question().id(), unused -> new ArrayList<>())
                            .add(claim);
                }
            });
        }
        return answers;
    }

    private void along(String id, List<Claim> all) {
        all.sort(IN_TIME);
        Source source = Optional.ofNullable(
                        speakers.getOrDefault(all.get(0), Map.of()).get(id))
                .orElse(all.get(0).document().publisher());
        Recurrences parted = new Recurrences(source, all);
        recurrences.addAll(parted.recurrences());
        List<Claim> answers = parted.answers();
        int[] next = next(answers);
        for (int i = 0; i + 1 < answers.size(); i++) {
            if (newer(answers.get(i), answers.get(i + 1))) {
                pair(answers.get(i), answers.get(i + 1), true);
            }
            if (next[i] > i + 1) {
                pair(answers.get(i), answers.get(next[i]), false);
            }
        }
    }

    /** Two answers that several sources share, an office and the body whose count it gives, are one pair. */
    private void pair(Claim earlier, Claim later, boolean adjacent) {
        Figures relation = figures.apply(earlier, later);
        if (relation == Figures.NONE || !paired.add(earlier.id() + "\n" + later.id())) {
            return;
        }
        Source source = shared(earlier, later);
        boolean same = same(relation);
        List<Claim> carried = same ? List.of() : carried(earlier, source);
        // one document that gives both answers says two things, and not that one came after the other
        boolean both = carried.stream().anyMatch(carrier -> carrier.document().equals(later.document()));
        if (!both) {
            timelines.add(timeline(source, earlier, later, true, relation, adjacent));
            carried.stream()
                    .filter(carrier -> !same(figures.apply(carrier, later)))
                    .forEach(carrier -> timelines.add(timeline(source, carrier, later, false, relation, adjacent)));
        }
    }

    /** For each answer the next newer one with another figure, by its place; 0 where there is none. */
    private int[] next(List<Claim> answers) {
        int[] next = new int[answers.size()];
        for (int i = answers.size() - 2; i >= 0; i--) {
            int at = i + 1;
            while (at != 0 && !replaces(answers.get(i), answers.get(at))) {
                at = next[at];
            }
            next[i] = at;
        }
        return next;
    }

    private boolean replaces(Claim earlier, Claim later) {
        return newer(earlier, later) && !same(figures.apply(earlier, later));
    }

    private static boolean same(Figures relation) {
        return relation == Figures.SAME || relation == Figures.CONVERTED;
    }

    /** Whether the second holds for a later day. */
    public static boolean newer(Claim earlier, Claim later) {
        return earlier.asOf().before(later.asOf()) || earlier.asOf().dayBefore(later.asOf());
    }

    /** Whether the first was published when the document of the second was. */
    static boolean out(Claim first, Claim second) {
        return !second.document().published().mayPrecede(first.document().published());
    }

    private Timeline timeline(
            Source source, Claim claim, Claim later, boolean first, Figures relation, boolean adjacent) {
        return new Timeline(
                source,
                claim,
                later,
                first,
                relation,
                same(relation),
                alongCourse(claim, later),
                MeasureRelation.SAME,
                ScopeRelation.SAME,
                adjacent,
                out(later, claim),
                !claim.asOf().equals(claim.document().published()) && newer(claim, later),
                given.beside(claim, later));
    }

    /** Whether the measure's course would have the later answer so: no lower where it grows, any where it varies. */
    public static boolean alongCourse(Claim earlier, Claim later) {
        return switch (later.question().measure().course()) {
            case FIXED -> false;
            case VARIES -> true;
            case GROWS ->
                earlier.value() instanceof Quantity before
                        && later.value() instanceof Quantity after
                        && before.comparable()
                        && after.comparable()
                        && after.baseNumber()
                                        .orElseThrow()
                                        .compareTo(before.baseNumber().orElseThrow())
                                >= 0;
        };
    }

    private Source shared(Claim earlier, Claim later) {
        Map<String, Source> here = speakers.getOrDefault(earlier, Map.of());
        return speakers.getOrDefault(later, Map.of()).values().stream()
                .filter(source -> here.containsKey(source.id()))
                .findFirst()
                .orElse(earlier.document().publisher());
    }

    /**
     * The claims that carry an answer on: in the name of its source, or of the body it belongs to, at any distance; and
     * those that lean on it and credit nobody who speaks elsewhere, by whatever name they call it.
     */
    private List<Claim> carried(Claim answer, Source source) {
        List<Claim> found = new ArrayList<>();
        Set<Claim> seen = new HashSet<>(Set.of(answer));
        List<Claim> open = new ArrayList<>(List.of(answer));
        while (!open.isEmpty()) {
            for (Claim carrier : carriers.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (seen.add(carrier)) {
                    open.add(carrier);
                    boolean leans = leaned(carrier).contains(answer) && !creditsAnother(carrier);
                    if (leans || names(carrier, source)) {
                        found.add(carrier);
                    }
                }
            }
        }
        found.sort(IN_TIME);
        return found;
    }

    /** Whether a claim names a source that somebody has reviewed, or that publishes in the dossier. */
    private boolean creditsAnother(Claim claim) {
        return links.getOrDefault(claim.id(), List.of()).stream()
                .filter(Link::last)
                .map(Link::source)
                .anyMatch(source -> source.reviewed() || publishers.contains(source.id()));
    }

    private boolean names(Claim claim, Source source) {
        return speakers.getOrDefault(claim, Map.of()).values().stream()
                .anyMatch(speaker -> root.apply(speaker).equals(root.apply(source)));
    }

    private List<Claim> leaned(Claim claim) {
        return leansOn.getOrDefault(claim.id(), List.of());
    }
}
