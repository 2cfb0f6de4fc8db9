package org.deskcheck.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private final Map<String, SourceEntry> owners = new HashMap<>();
    private final Collection<String> names = new TreeSet<>();
    private final Paths paths;
    private final List<Problem> problems;

    private SourceNames(Paths paths, List<Problem> problems) {
        this.paths = paths;
        this.problems = problems;
    }

    /** Adds a problem for each name of a dossier's sources, subjects, events and interests that is another's or nobody's. */
    static void check(Entries entries, Registry registry, Paths paths, List<Problem> problems) {
        SourceNames known = own(entries.sources, registry.sources(), paths, problems);
        if (entries.declared.sure(Kind.SOURCE)) {
            known.relations(entries.sources);
            entries.subjects.forEach(at -> known.parties(at.by(), at.between(), at.place()));
            entries.events.forEach(at -> known.parties(at.by(), at.between(), at.place()));
            entries.interests.forEach(at -> known.known(at.party(), at.place(), "party"));
        }
    }

    /** The same of the registry's sources alone. */
    static void check(List<SourceEntry> sources, Paths paths, List<Problem> problems) {
        own(sources, List.of(), paths, problems).relations(sources);
    }

    private static SourceNames own(
            List<SourceEntry> sources, List<SourceEntry> others, Paths paths, List<Problem> problems) {
        SourceNames known = new SourceNames(paths, problems);
        Set<String> replaced = sources.stream().map(SourceEntry::id).collect(Collectors.toSet());
        // a dossier's entry takes the place of the registry's with the same id
        others.stream().filter(source -> !replaced.contains(source.id())).forEach(source -> source.names()
                .forEach(name -> known.claim(name, source)));
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
        if (!source.confidential()) {
            // what may not be shown is nobody's guess
            names.add(name);
        }
        SourceEntry owner = owners.putIfAbsent(Attributions.folded(name), source);
        return Optional.ofNullable(owner).filter(other -> !other.id().equals(source.id()));
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
        if (!name.isEmpty() && !owners.containsKey(Attributions.folded(name)) && problems.size() <= Limits.PROBLEMS) {
            String hint = Nearest.hint(name, names, "declare it under `sources`, or mend the name");
            problems.add(paths.problem(place, field, name, "unknown source " + Quoted.of(name), hint));
        }
    }
}
