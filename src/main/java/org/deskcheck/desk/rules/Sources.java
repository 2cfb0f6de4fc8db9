package org.deskcheck.desk.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.desk.Refused;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Attributions;

/**
 * The sources of a registry, for those who may see the confidential ones, and for those who may not: for them these are not
 * there, cannot be searched for, and go unnamed where another source names them.
 */
public final class Sources {

    /** As reports have it. */
    private static final String UNNAMED = "a confidential source";

    private final List<SourceEntry> shown;
    private final Set<String> heldBack;

    private Sources(List<SourceEntry> shown, Set<String> heldBack) {
        this.shown = shown;
        this.heldBack = heldBack;
    }

    /** What may be seen of a registry. */
    public static Sources of(Registry registry, boolean confidential) {
        return new Sources(
                registry.sources().stream()
                        .filter(source -> confidential || !source.confidential())
                        .sorted(Comparator.comparing(SourceEntry::id))
                        .toList(),
                registry.sources().stream()
                        .filter(source -> !confidential && source.confidential())
                        .flatMap(source -> source.names().stream())
                        .map(Sources::folded)
                        .collect(Collectors.toSet()));
    }

    /**
     * Those whose id, name or alias has some words, in the order of their ids.
     *
     * @param words in any case, with accents or without; empty for all
     * @param after an id, behind which they begin; empty for the beginning
     */
    public List<SourceEntry> search(String words, String after, int most) {
        String wanted = folded(words);
        return shown.stream()
                .filter(source -> source.id().compareTo(after) > 0)
                .filter(source ->
                        source.names().stream().anyMatch(name -> folded(name).contains(wanted)))
                .limit(most)
                .toList();
    }

    /**
     * One by its id.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}
     */
    public SourceEntry get(String id) {
        return shown.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("source " + Quoted.of(id)));
    }

    /** What another source is called by this one: who controls it, of whom it is an organ, for whom it speaks. */
    public Optional<String> named(Optional<String> other) {
        return other.map(name -> heldBack.contains(folded(name)) ? UNNAMED : name);
    }

    /** Aliases that may be shown: one may be that of a confidential source too. */
    public List<String> aliases(SourceEntry source) {
        return source.aliases().stream()
                .filter(alias -> !heldBack.contains(folded(alias)))
                .toList();
    }

    private static String folded(String name) {
        return Attributions.folded(name);
    }
}
