package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.ScopeRelation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Timeline;

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
    private final List<Timeline> timelines = new ArrayList<>();

    public Timelines(
            List<Claim> claims,
            Map<String, List<Link>> links,
            Map<String, List<Claim>> leansOn,
            BiFunction<Claim, Claim, Figures> figures,
            Function<Source, String> root) {
        this.links = links;
        this.leansOn = leansOn;
        this.figures = figures;
        this.root = root;
        Set<String> cited = new HashSet<>();
        links.values()
                .forEach(own -> own.forEach(link -> cited.add(link.source().id())));
        claims.forEach(claim -> speakers.put(claim, speakers(claim, cited)));
        claims.forEach(claim -> leaned(claim).forEach(on -> carriers.computeIfAbsent(on, unused -> new ArrayList<>())
                .add(claim)));
        answers(claims).values().forEach(this::along);
    }

    public List<Timeline> all() {
        return timelines;
    }

    /** The claims whose source has given a newer answer to the very question. */
    public Set<Claim> overtaken() {
        Set<Claim> overtaken = new HashSet<>();
        timelines.stream()
                .filter(timeline -> !timeline.sameFigure() && timeline.scopes() == ScopeRelation.SAME)
                .forEach(timeline -> overtaken.add(timeline.claim()));
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

    /** A source's own answers to a question: those that do not lean on another claim in which it speaks. */
    private Map<String, List<Claim>> answers(List<Claim> claims) {
        Map<String, List<Claim>> answers = new TreeMap<>();
        for (Claim claim : claims) {
            if (!claim.hedge().counted()) {
                continue;
            }
            speakers.getOrDefault(claim, Map.of()).forEach((id, source) -> {
                boolean carried = leaned(claim).stream()
                        .anyMatch(on -> speakers.getOrDefault(on, Map.of()).containsKey(id));
                if (!carried) {
                    answers.computeIfAbsent(id + "\n" + claim.question().id(), unused -> new ArrayList<>())
                            .add(claim);
                }
            });
        }
        return answers;
    }

    private void along(List<Claim> answers) {
        answers.sort(IN_TIME);
        for (int i = 0; i + 1 < answers.size(); i++) {
            Claim earlier = answers.get(i);
            Claim later = answers.get(i + 1);
            Figures relation = figures.apply(earlier, later);
            boolean newer =
                    earlier.asOf().before(later.asOf()) || earlier.asOf().dayBefore(later.asOf());
            if (newer && relation != Figures.NONE) {
                Source source = shared(earlier, later);
                boolean same = relation == Figures.SAME || relation == Figures.CONVERTED;
                List<Claim> carried = same ? List.of() : carried(earlier, source);
                // one document that gives both answers says two things, and not that one came after the other
                boolean both =
                        carried.stream().anyMatch(carrier -> carrier.document().equals(later.document()));
                if (!both) {
                    timelines.add(timeline(source, earlier, later, true, relation, same));
                    carried.forEach(carrier -> timelines.add(timeline(source, carrier, later, false, relation, false)));
                }
            }
        }
    }

    private static Timeline timeline(
            Source source, Claim claim, Claim later, boolean first, Figures relation, boolean same) {
        return new Timeline(
                source,
                claim,
                later,
                first,
                relation,
                same,
                alongCourse(claim, later),
                MeasureRelation.SAME,
                ScopeRelation.SAME);
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

    /** The claims that carry an answer on in the name of its source, or of the body it belongs to, at any distance. */
    private List<Claim> carried(Claim answer, Source source) {
        List<Claim> found = new ArrayList<>();
        Set<Claim> seen = new HashSet<>(Set.of(answer));
        List<Claim> open = new ArrayList<>(List.of(answer));
        while (!open.isEmpty()) {
            for (Claim carrier : carriers.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (seen.add(carrier)) {
                    open.add(carrier);
                    if (names(carrier, source)) {
                        found.add(carrier);
                    }
                }
            }
        }
        found.sort(IN_TIME);
        return found;
    }

    private boolean names(Claim claim, Source source) {
        return speakers.getOrDefault(claim, Map.of()).values().stream()
                .anyMatch(speaker -> root.apply(speaker).equals(root.apply(source)));
    }

    private List<Claim> leaned(Claim claim) {
        return leansOn.getOrDefault(claim.id(), List.of());
    }
}
