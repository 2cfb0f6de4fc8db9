package org.deskcheck.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Reliability;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.problem.Place;

/**
 * A source as the registry or a dossier gives it.
 *
 * @param kind {@link SourceKind#UNREVIEWED} where nobody has said what it is
 * @param zone IANA zone of its desk
 * @param controller id or name of who decides what it publishes
 * @param parent id or name of the body that it is an organ of
 * @param party id or name of the party that it speaks for
 * @param named false for one that cannot be told, such as "observers"
 * @param reliability the letter that a desk has set for it
 * @param page the page that the facts rest on, read on the day {@code read}; empty text in a dossier without one
 */
public record SourceEntry(
        String id,
        String name,
        SourceKind kind,
        Optional<String> country,
        Optional<String> zone,
        Optional<String> controller,
        Optional<String> parent,
        Optional<String> party,
        List<String> aliases,
        boolean named,
        boolean plural,
        boolean confidential,
        Optional<Reliability> reliability,
        String page,
        String read,
        Place place) {

    /** Every name by which the source can be meant, each once: its id, its name, its aliases. */
    public List<String> names() {
        return Stream.concat(Stream.of(id, name), aliases.stream()).distinct().toList();
    }
}
