package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The units that copy uses, from {@code units.tsv}, and the things that a dossier adds. Sizes are UCUM expressions,
 * worked out by JSR 385's reference implementation: ahead, in {@code unit-sizes.tsv}, or on first use. Immutable and safe
 * to share.
 */
public final class Units {

    private static final Units LISTED = listed();
    private static final Wordings<String> AMBIGUOUS = new Wordings<>();
    private static final Map<String, Set<String>> NAMESAKES = new HashMap<>();
    private static final Map<String, String> MEMBERS = new TreeMap<>();

    /** What the name of a unit of area has in front of that of the unit of its side. */
    private static final String SQUARE = "square-";

    static {
        for (List<String> row : Table.rows("ambiguous-units.tsv", 3)) {
            AMBIGUOUS.add(Table.wordings(row.get(0)), row.get(1));
            Set<String> ids = Set.of(row.get(2).split(" "));
            ids.forEach(id -> NAMESAKES.put(id, ids));
        }
    }

    static {
        for (List<String> row : Table.rows("groups.tsv", 2)) {
            MEMBERS.put(row.get(0), row.get(1));
        }
    }

    private final Map<String, Unit> byId;
    private final Wordings<Unit> byWording;

    private Units(Map<String, Unit> byId, Wordings<Unit> byWording) {
        this.byId = byId;
        this.byWording = byWording;
    }

    /** The units of the table. */
    public static Units standard() {
        return LISTED;
    }

    /** These units and things counted besides, each by its id. */
    public Units counting(Collection<String> things) {
        if (things.isEmpty()) {
            return this;
        }
        Map<String, Unit> ids = new LinkedHashMap<>(byId);
        Wordings<Unit> wordings = new Wordings<>();
        for (String thing : things) {
            Unit unit = new Unit(thing, thing, BigDecimal.ONE, thing);
            ids.putIfAbsent(thing, unit);
            wordings.add(List.of(thing), unit);
        }
        for (String wording : byWording.all()) {
            byWording.get(wording).ifPresent(unit -> wordings.add(List.of(wording), unit));
        }
        return new Units(ids, wordings);
    }

    public Optional<Unit> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The unit that a wording names: "hectares", "ha", "hectare". */
    public Optional<Unit> named(String wording) {
        return Optional.ofNullable(byId.get(wording)).or(() -> byWording.get(wording));
    }

    /** The unit that a text begins with, and the rest of it. */
    Optional<Wordings.Prefix<Unit>> prefixOf(String text) {
        return byWording.prefixOf(text);
    }

    /** The wording of a unit that a text begins with. */
    public Optional<String> beginning(String text) {
        return prefixOf(text).map(prefix -> text.strip()
                .substring(0, text.strip().length() - prefix.rest().length())
                .strip());
    }

    /** What to choose from where several units share a wording, as "tons"; empty for every other wording. */
    public Optional<String> ambiguous(String wording) {
        return AMBIGUOUS.get(wording);
    }

    /** Whether two units share a name, as the tons do. */
    public static boolean namesakes(String one, String other) {
        return !one.equals(other) && NAMESAKES.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether the first thing counted is made up of the second, or holds it: households and people. */
    public static boolean madeUpOf(String group, String member) {
        return member.equals(MEMBERS.get(group));
    }

    /** The things counted that are made up of another: the households and families of people. */
    public static List<String> groupsOf(String member) {
        return MEMBERS.keySet().stream()
                .filter(group -> madeUpOf(group, member))
                .toList();
    }

    /** The unit of the side of a unit of area: the mile of the square mile. */
    public Optional<Unit> side(String area) {
        return area.startsWith(SQUARE) ? byId(area.substring(SQUARE.length())) : Optional.empty();
    }

    /** The measured units of a dimension, for looking for a unit that was mistaken for another. */
    public List<Unit> ofDimension(String dimension) {
        return byId.values().stream()
                .filter(unit -> unit.dimension().equals(dimension))
                .toList();
    }

    /** Every wording, for a hint. */
    public List<String> wordings() {
        List<String> all = new ArrayList<>(byId.keySet());
        byWording.all().forEach(all::add);
        return all;
    }

    private static Units listed() {
        Map<String, Unit> ids = new LinkedHashMap<>();
        Wordings<Unit> wordings = new Wordings<>();
        Map<String, BigDecimal> sizes = new HashMap<>();
        for (List<String> row : Table.rows("unit-sizes.tsv", 2)) {
            sizes.put(row.get(0), new BigDecimal(row.get(1)));
        }
        for (List<String> row : Table.rows("units.tsv", 5)) {
            String expression = row.get(2);
            // worked out ahead, because the library takes longer to load than a story to be verified
            BigDecimal size =
                    expression.equals("1") ? BigDecimal.ONE : sizes.computeIfAbsent(expression, Ucum::inBaseUnit);
            Unit unit = new Unit(row.get(0), row.get(1), size, row.get(3));
            ids.put(unit.id(), unit);
            wordings.add(List.of(unit.id(), unit.shown()), unit);
            wordings.add(Table.wordings(row.get(4)), unit);
        }
        return new Units(ids, wordings);
    }
}
