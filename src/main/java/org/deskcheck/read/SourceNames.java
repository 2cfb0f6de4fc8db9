package org.deskcheck.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Attributions;

/** Holds the sources to one another: a name stands for one of them, and a controller, parent or party is one. */
final class SourceNames {

    /** As reports have it. */
    private static final String UNNAMED = "a confidential source";

    /** What the dossier does not touch of the registry. */
    private final Registry shared;

    private final Map<String, SourceEntry> owners = new HashMap<>();
    private final Paths paths;
    private final List<Problem> problems;

    private SourceNames(Registry shared, Paths paths, List<Problem> problems) {
        this.shared = shared;
        this.paths = paths;
        this.problems = problems;
    }

    /** Adds a problem for each name of a dossier's sources, subjects, events and interests that is another's or nobody's. */
    static void check(Entries entries, Registry registry, Paths paths, List<Problem> problems) {
        SourceNames known = own(entries.sources, registry, paths, problems);
        if (entries.declared.sure(Kind.SOURCE)) {
            known.relations(entries.sources);
            entries.subjects.forEach(at -> known.parties(at.by(), at.between(), at.place()));
            entries.events.forEach(at -> known.parties(at.by(), at.between(), at.place()));
            entries.interests.forEach(at -> known.known(at.party(), at.place(), "party"));
        }
    }

    /** The same of the registry's sources alone. */
    static void check(List<SourceEntry> sources, Paths paths, List<Problem> problems) {
        own(sources, Registry.EMPTY, paths, problems).relations(sources);
    }

    private static SourceNames own(List<SourceEntry> sources, Registry registry, Paths paths, List<Problem> problems) {
        Set<String> replaced = sources.stream().map(SourceEntry::id).collect(Collectors.toSet());
        boolean apart = replaced.stream().noneMatch(registry::has);
        SourceNames known = new SourceNames(apart ? registry : Registry.EMPTY, paths, problems);
        if (!apart) {
            // a dossier's entry takes the place of the registry's with the same id
            registry.sources().stream()
                    .filter(source -> !replaced.contains(source.id()))
                    .forEach(source -> source.names().forEach(name -> known.claim(name, source)));
        }
        sources.forEach(source -> source.names().forEach(name -> known.claim(name, source)
                .ifPresent(owner -> problems.add(paths.problem(
                        source.place(),
                        field(source, name),
                        name,
                        "the name " + Quoted.of(name) + " of " + told("source ", source) + " is also one of "
                                + told("", owner),
                        owner.confidential()
                                ? "let one source have it"
                                : "let one source have it, or use the id " + Quoted.of(owner.id()) + " for both")))));
        return known;
    }

    private static String field(SourceEntry source, String name) {
        return source.aliases().contains(name) ? "aliases" : source.name().equals(name) ? "name" : "id";
    }

    /** The id of a confidential source is as telling as its name. */
    private static String told(String kind, SourceEntry source) {
        return source.confidential() ? UNNAMED : kind + Quoted.of(source.id());
    }

    /** Gives a name to a source; who else has it already, if anyone. */
    private Optional<SourceEntry> claim(String name, SourceEntry source) {
        String folded = Attributions.folded(name);
        Optional<SourceEntry> owner =
                shared.byName(folded).or(() -> Optional.ofNullable(owners.putIfAbsent(folded, source)));
        return owner.filter(other -> !other.id().equals(source.id()));
    }

    /** What a misspelt name may have meant; what may not be shown is nobody's guess. */
    private Collection<String> guesses() {
        return Stream.concat(shared.sources().stream(), owners.values().stream())
                .filter(source -> !source.confidential())
                .flatMap(source -> source.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void relations(List<SourceEntry> sources) {
        for (SourceEntry source : sources) {
            source.controller().ifPresent(name -> known(name, source.place(), "controller"));
            source.parent().ifPresent(name -> known(name, source.place(), "parent"));
            source.party().ifPresent(name -> known(name, source.place(), "party"));
        }
    }

    private void parties(Optional<String> by, List<String> between, Place place) {
        by.ifPresent(name -> known(name, place, "by"));
        between.forEach(name -> known(name, place, "between"));
    }

    private void known(String name, Place place, String field) {
        String folded = Attributions.folded(name);
        boolean known = owners.containsKey(folded) || shared.byName(folded).isPresent();
        if (!name.isEmpty() && !known && problems.size() <= Limits.PROBLEMS) {
            String hint = Nearest.hint(name, guesses(), "declare it under `sources`, or mend the name");
            problems.add(paths.problem(place, field, name, "unknown source " + Quoted.of(name), hint));
        }
    }
}
