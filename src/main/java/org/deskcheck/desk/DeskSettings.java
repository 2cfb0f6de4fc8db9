package org.deskcheck.desk;

import java.util.List;
import java.util.Optional;
import org.deskcheck.pack.Trust;

/**
 * What a desk is opened with.
 *
 * @param db a file for SQLite, or an address of PostgreSQL
 * @param registry a file with sources, in place of the house's
 * @param issuer who signs bearer tokens; none are taken without
 * @param audience for whom they are signed
 * @param perSecond requests a second that a caller may make, in place of the limit {@code requests-per-second}
 * @param trust whose packs of rules are accepted
 * @param withoutPacks whether the house rules judge alone until other rules are put in force, whatever was before
 * @param hooksInside {@code host:port} of receivers of hooks that need not be on the public internet
 */
public record DeskSettings(
        String db,
        Optional<String> registry,
        Optional<String> issuer,
        Optional<String> audience,
        Optional<Integer> perSecond,
        Trust trust,
        boolean withoutPacks,
        List<String> hooksInside) {

    public DeskSettings(String db, Optional<String> registry, Optional<String> issuer, Optional<String> audience) {
        this(db, registry, issuer, audience, Optional.empty());
    }

    public DeskSettings(
            String db,
            Optional<String> registry,
            Optional<String> issuer,
            Optional<String> audience,
            Optional<Integer> perSecond) {
        this(db, registry, issuer, audience, perSecond, Trust.anybody(), false, List.of());
    }
}
