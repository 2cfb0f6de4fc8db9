package org.deskcheck.desk;

import java.util.List;
import java.util.Optional;

/**
 * What a desk is opened with.
 *
 * @param db a file for SQLite, or an address of PostgreSQL
 * @param registry a file with sources, in place of the house's
 * @param issuer who signs bearer tokens; none are taken without
 * @param audience for whom they are signed
 * @param perSecond requests a second that a caller may make, in place of the limit {@code requests-per-second}
 * @param hooksInside {@code host:port} of receivers of hooks that need not be on the public internet
 */
public record DeskSettings(
        String db,
        Optional<String> registry,
        Optional<String> issuer,
        Optional<String> audience,
        Optional<Integer> perSecond,
        List<String> hooksInside) {

    public DeskSettings(String db, Optional<String> registry, Optional<String> issuer, Optional<String> audience) {
        this(db, registry, issuer, audience, Optional.empty(), List.of());
    }
}
