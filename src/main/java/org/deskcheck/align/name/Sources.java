package org.deskcheck.align.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.fact.Folding;
import org.deskcheck.fact.NameRelation;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.vocabulary.Attributions;
import org.deskcheck.vocabulary.PrintedNames;
import org.deskcheck.vocabulary.Roles;
import org.deskcheck.vocabulary.VagueSources;

/** The sources of a dossier by every name that they go under, and what each folds into. */
public final class Sources {

    /** What the dossier does not touch of the registry; it stands before the dossier's own. */
    private final Registry shared;

    private final Map<String, SourceEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Map<String, Source> resolved = new HashMap<>();
    private final Map<String, String> shownNames = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Set<String> unlisted = new LinkedHashSet<>();
    private final Set<String> publishers = new LinkedHashSet<>();

    /**
     * The registry's sources, under those of the dossier, which may say more of them.
     *
     * @param printed the names that the dossier uses; a source is shown by the shortest of its own
     */
    public Sources(Registry registry, List<SourceEntry> own, Collection<String> printed) {
        boolean apart = own.stream().noneMatch(entry -> registry.has(entry.id()));
        this.shared = apart ? registry : Registry.EMPTY;
        if (!apart) {
            registry.sources().forEach(entry -> entries.put(entry.id(), entry));
        }
        own.forEach(entry -> entries.merge(entry.id(), entry, Sources::saidMore));
        entries.values().forEach(entry -> {
            entry.names().forEach(name -> idsByName.putIfAbsent(Attributions.folded(name), entry.id()));
        });
        for (String name : printed) {
            idOf(name)
                    .flatMap(this::entry)
                    .filter(entry ->
                            entry.name().equals(name) || entry.aliases().contains(name))
                    .map(SourceEntry::id)
                    .ifPresent(id -> shownNames.merge(id, name, Sources::shorter));
        }
    }

    private Optional<SourceEntry> entry(String id) {
        return shared.byId(id).or(() -> Optional.ofNullable(entries.get(id)));
    }

    /** The id of the listed source that has a name. */
    private Optional<String> idOf(String name) {
        String folded = Attributions.folded(name);
        return shared.byName(folded).map(SourceEntry::id).or(() -> Optional.ofNullable(idsByName.get(folded)));
    }

    private Stream<SourceEntry> all() {
        return Stream.concat(shared.sources().stream(), entries.values().stream());
    }

    private static String shorter(String one, String other) {
        int order = Integer.compare(one.length(), other.length());
        return order < 0 || (order == 0 && one.compareTo(other) <= 0) ? one : other;
    }

    /** The source that a name stands for; one that nobody has listed is known by its name alone. */
    public Source named(String name) {
        return resolved.computeIfAbsent(name, this::resolve);
    }

    /**
     * The sources in one printed name, nearest to the document first: "Marie el-Drese, Libyan Red Crescent" is a person
     * and, before her, the listed body that she speaks for.
     */
    public List<Source> namedIn(String printed) {
        int comma = printed.lastIndexOf(", ");
        boolean ofBody = comma > 0 && idOf(printed.substring(comma + 2)).isPresent();
        return ofBody && idOf(printed).isEmpty()
                ? List.of(named(printed.substring(comma + 2)), named(printed.substring(0, comma)))
                : List.of(named(printed));
    }

    /** Whether a list has the name. */
    public boolean listed(String name) {
        return idOf(name).isPresent() || idOf(Attributions.bare(name)).isPresent();
    }

    /** Every name by which a listed source can be meant, sorted. */
    public List<String> names() {
        return all().flatMap(entry -> entry.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Takes note of who publishes: a publisher's name is one, whatever its words. */
    public void publishing(Collection<String> names) {
        names.forEach(name -> publishers.add(named(name).id()));
    }

    /** The names that no list has, in the order in which they were asked for. */
    public Set<String> unlisted() {
        return unlisted;
    }

    /** The id of the source that a source is folded into: what controls it, what it is an organ of, whom it speaks for. */
    public String root(Source source) {
        return roots.computeIfAbsent(source.id(), id -> {
            List<String> way = way(id);
            return way.get(way.size() - 1);
        });
    }

    /** How the names of two sources lie to each other. */
    public NameRelation relation(Source one, Source other) {
        if (one.id().equals(other.id())) {
            return NameRelation.SAME;
        }
        if (root(one).equals(root(other))) {
            return NameRelation.FOLDED;
        }
        if (Roles.alike(one.name(), other.name())) {
            return NameRelation.ALIKE;
        }
        boolean described = !one.named() || !other.named() || tellsRole(one) || tellsRole(other);
        return described ? NameRelation.DESCRIBED : NameRelation.OTHER;
    }

    /** Whether a name tells an office alone, and nobody publishes under it. */
    private boolean tellsRole(Source source) {
        return Roles.only(source.name()) && !publishers.contains(source.id());
    }

    /** The names that must not be shown, the registry's among them. */
    public HeldBack heldBack() {
        return new HeldBack(all().toList());
    }

    /** The name to show for an id. */
    public String nameOf(String id) {
        return entry(id)
                .map(entry -> entry.confidential() ? HeldBack.NAME : shownNames.getOrDefault(id, entry.name()))
                .orElse(id);
    }

    /** What a source is folded through on its way to its root, each with the reason. */
    public List<Folding> foldings(Source source) {
        List<Folding> foldings = new ArrayList<>();
        List<String> way = way(source.id());
        for (int i = 0; i + 1 < way.size(); i++) {
            foldings.add(new Folding(nameOf(way.get(i)), reason(way.get(i)) + " " + nameOf(way.get(i + 1))));
        }
        return foldings;
    }

    /** The listed source of an id. */
    public Optional<Source> byId(String id) {
        return entry(id).map(entry -> named(entry.id()));
    }

    /** The zone of a source's desk, where one is known. */
    public Optional<String> zone(Source source) {
        return entry(source.id()).flatMap(SourceEntry::zone);
    }

    private List<String> way(String id) {
        List<String> way = new ArrayList<>(List.of(id));
        for (Optional<String> up = above(id); up.isPresent() && !way.contains(up.get()); up = above(up.get())) {
            way.add(up.get());
        }
        return way;
    }

    private Optional<String> above(String id) {
        return entry(id)
                .flatMap(entry -> entry.controller().or(entry::parent).or(entry::party))
                .map(name -> idOf(name).orElse(name))
                .filter(up -> !up.equals(id));
    }

    private String reason(String id) {
        Optional<SourceEntry> entry = entry(id);
        if (entry.flatMap(SourceEntry::controller).isPresent()) {
            return "controlled by";
        }
        return entry.flatMap(SourceEntry::parent).isPresent() ? "part of" : "speaks for";
    }

    private Source resolve(String name) {
        Optional<SourceEntry> listed = PrintedNames.readings(name).stream()
                .flatMap(reading -> idOf(reading).flatMap(this::entry).stream())
                .findFirst();
        if (listed.isPresent()) {
            return source(listed.get());
        }
        Optional<Boolean> vague = VagueSources.plural(name);
        if (vague.isEmpty()) {
            unlisted.add(name);
        }
        return new Source(
                Attributions.folded(PrintedNames.core(name)),
                name,
                SourceKind.UNREVIEWED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                vague.isEmpty(),
                vague.orElse(false),
                false,
                false,
                Optional.empty());
    }

    private Source source(SourceEntry entry) {
        List<String> way = way(entry.id());
        Optional<String> controller = entry.controller().map(name -> idOf(name).orElse(name));
        return new Source(
                entry.id(),
                nameOf(entry.id()),
                entry.kind(),
                entry.country(),
                controller,
                controller.flatMap(this::entry).map(SourceEntry::kind),
                entry.kind() == SourceKind.STATE
                                || entry.party().isPresent()
                                || entry.controller().isPresent()
                        ? Optional.of(way.get(way.size() - 1))
                        : Optional.empty(),
                entry.named(),
                entry.plural(),
                entry.kind() != SourceKind.UNREVIEWED,
                entry.confidential(),
                entry.reliability());
    }

    private static SourceEntry saidMore(SourceEntry registered, SourceEntry own) {
        List<String> aliases = new ArrayList<>(registered.aliases());
        aliases.add(registered.name());
        aliases.addAll(own.aliases());
        return new SourceEntry(
                own.id(),
                own.name().equals(own.id()) ? registered.name() : own.name(),
                own.kind() == SourceKind.UNREVIEWED ? registered.kind() : own.kind(),
                own.country().or(registered::country),
                own.zone().or(registered::zone),
                own.controller().or(registered::controller),
                own.parent().or(registered::parent),
                own.party().or(registered::party),
                aliases,
                own.named(),
                own.plural(),
                // what the house holds back, no file makes public
                own.confidential() || registered.confidential(),
                own.reliability().or(registered::reliability),
                own.page().isEmpty() ? registered.page() : own.page(),
                own.read().isEmpty() ? registered.read() : own.read(),
                own.place());
    }
}
