package org.deskcheck.align.time;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.fact.Moment;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Datings;
import org.deskcheck.vocabulary.Moments;

/** The times of one document, in the zones that its days may be reckoned in. */
public final class Zones {

    private final DocumentEntry document;
    private final Collection<ZoneId> zones;

    /** The document's own zones, else that of its publisher's desk, else any. */
    public Zones(DocumentEntry document, Optional<String> publisherZone) {
        this.document = document;
        List<String> names =
                document.zones().isEmpty() ? publisherZone.map(List::of).orElse(List.of()) : document.zones();
        this.zones = names.isEmpty()
                ? Moments.ANYWHERE
                : names.stream().map(ZoneId::of).toList();
    }

    public Moment published() {
        return Moments.of(document.published(), zones);
    }

    /** A time as the document writes it; a weekday alone is the last one up to the day of publication. */
    public Moment of(Dating dating) {
        return document.published()
                .lastDay()
                .map(dating::resolvedAgainst)
                .map(known -> Moments.of(known, zones))
                .orElseGet(() -> Moments.unplaced(dating));
    }

    /** A value that was read before its document was known, laid on the document's zones. */
    public Moment of(Moment value) {
        return Datings.read(value.text()).map(this::of).orElse(value);
    }
}
