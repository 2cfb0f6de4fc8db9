package org.deskcheck.dossier;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.vocabulary.Attributions;

/** The sources that all dossiers share, looked up by id and by every name that they go under. Immutable. */
public final class Registry {

    public static final Registry EMPTY = new Registry(List.of(), "");

    private final List<SourceEntry> sources;
    private final String digest;
    private final Map<String, SourceEntry> byId = new HashMap<>();
    private final Map<String, SourceEntry> byName = new HashMap<>();

    /** @param digest SHA-256 of the file, in hexadecimal */
    public Registry(List<SourceEntry> sources, String digest) {
        this.sources = List.copyOf(sources);
        this.digest = digest;
        for (SourceEntry source : sources) {
            byId.putIfAbsent(source.id(), source);
            source.names().forEach(name -> byName.putIfAbsent(Attributions.folded(name), source));
        }
    }

    public List<SourceEntry> sources() {
        return sources;
    }

    /** SHA-256 of the file that it was read from, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    public Optional<SourceEntry> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first source with a name, as {@link Attributions#folded} has it. */
    public Optional<SourceEntry> byName(String folded) {
        return Optional.ofNullable(byName.get(folded));
    }
}
