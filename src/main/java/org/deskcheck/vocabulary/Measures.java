package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Measure;
import org.deskcheck.fact.MeasureRelation;

/** What can be asked of a subject, which measure is a part of which, and the wordings of each. Immutable. */
public final class Measures {

    /**
     * A measure as a table or a dossier declares it.
     *
     * @param partOf ids of the measures that it is a part of
     */
    public record Declared(
            String id,
            String family,
            Course course,
            Set<String> partOf,
            boolean speech,
            boolean planned,
            List<String> wordings) {}

    private static final Measures STANDARD = new Measures(listed());
    private static final Wordings<Boolean> PLANS = new Wordings<>();

    static {
        Table.rows("plans.tsv", 1).forEach(row -> PLANS.add(row, true));
    }

    private final Map<String, Measure> byId = new LinkedHashMap<>();
    private final Map<String, Set<String>> wholes = new HashMap<>();
    private final Map<String, Set<String>> above = new ConcurrentHashMap<>();
    private final Wordings<Measure> byWording = new Wordings<>();
    private final List<Declared> declared;

    private Measures(List<Declared> declared) {
        this.declared = declared;
        for (Declared row : declared) {
            Measure measure = new Measure(
                    row.id(),
                    row.id().replace('-', ' '),
                    row.course(),
                    row.family(),
                    row.speech(),
                    row.planned(),
                    true);
            byId.putIfAbsent(row.id(), measure);
            byWording.add(List.of(measure.name()), measure);
            byWording.add(row.wordings(), measure);
        }
        // by wording too: a dossier may say that its measure is part of "dead or missing"
        for (Declared row : declared) {
            wholes.putIfAbsent(
                    row.id(),
                    row.partOf().stream()
                            .map(whole -> named(whole).map(Measure::id).orElse(whole))
                            .collect(Collectors.toSet()));
            byId.computeIfPresent(row.id(), (id, measure) -> inFamily(measure));
        }
    }

    /** A measure like "confirmed dead" is of the family of that one: "dead". */
    private Measure inFamily(Measure measure) {
        String family = named(measure.family()).map(Measure::family).orElse(measure.family());
        return new Measure(
                measure.id(),
                measure.name(),
                measure.course(),
                family,
                measure.speech(),
                measure.planned(),
                measure.listed());
    }

    /** The measures of the table. */
    public static Measures standard() {
        return STANDARD;
    }

    /** A dossier's own measures, before those of the table. */
    public Measures with(Collection<Declared> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Declared> all = new ArrayList<>(more);
        all.addAll(declared);
        return new Measures(all);
    }

    public Optional<Measure> named(String wording) {
        return Optional.ofNullable(byId.get(wording)).or(() -> byWording.get(wording));
    }

    /** The measure of that wording, or one that nobody has declared. */
    public Measure orUnlisted(String wording) {
        return named(wording).orElseGet(() -> {
            String id = idOf(wording);
            String done = PLANS.prefixOf(wording)
                    .map(Wordings.Prefix::rest)
                    .filter(rest -> !rest.isEmpty())
                    .map(rest -> named(rest).map(Measure::family).orElse(idOf(rest)))
                    .orElse(id);
            return new Measure(id, wording, Course.VARIES, done, false, !done.equals(id), false);
        });
    }

    private static String idOf(String wording) {
        return Wordings.folded(wording).replaceAll("\\s+", "-");
    }

    public MeasureRelation relation(Measure one, Measure other) {
        if (one.id().equals(other.id())) {
            return MeasureRelation.SAME;
        }
        if (one.family().equals(other.family())) {
            return MeasureRelation.KIN;
        }
        if (!one.listed() || !other.listed()) {
            return MeasureRelation.UNSTATED;
        }
        if (within(one.id(), other.id())) {
            return MeasureRelation.PART;
        }
        return within(other.id(), one.id()) ? MeasureRelation.WHOLE : MeasureRelation.OTHER;
    }

    /** The ids and wordings, for a hint. */
    public List<String> wordings() {
        List<String> all = new ArrayList<>(byId.keySet());
        byWording.all().forEach(all::add);
        return all;
    }

    private boolean within(String part, String whole) {
        return wholes(part).contains(whole);
    }

    /** Ids of the measures that a measure is a part of, at any distance. */
    public Set<String> wholes(String part) {
        return wholes.containsKey(part) ? above.computeIfAbsent(part, this::closure) : Set.of();
    }

    private Set<String> closure(String part) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(part));
        while (!open.isEmpty()) {
            for (String up : wholes.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (seen.add(up)) {
                    open.add(up);
                }
            }
        }
        return Collections.unmodifiableSet(seen);
    }

    private static List<Declared> listed() {
        return Table.rows("measures.tsv", 6).stream()
                .map(row -> new Declared(
                        row.get(0),
                        row.get(1),
                        Course.valueOf(row.get(2)),
                        row.get(3).isEmpty() ? Set.of() : Set.of(row.get(3).split(" ")),
                        row.get(4).equals("speech"),
                        row.get(4).equals("planned"),
                        Table.wordings(row.get(5))))
                .toList();
    }
}
