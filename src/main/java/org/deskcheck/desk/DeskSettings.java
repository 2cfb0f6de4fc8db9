package org.deskcheck.desk;

import java.util.Optional;
import org.deskcheck.pack.Trust;

/**
 * What a desk is opened with.
 *
 * @param db a file for SQLite, or an address of PostgreSQL
 * @param registry a file with sources, in place of the house's
 * @param issuer who signs bearer tokens; none are taken without
 * @param audience for whom they are signed
 * @param trust whose packs of rules are accepted
 * @param withoutPacks whether the house rules judge alone until other rules are put in force, whatever was before
 */
public record DeskSettings(
        String db,
        Optional<String> registry,
        Optional<String> issuer,
        Optional<String> audience,
        Trust trust,
        boolean withoutPacks) {

    /** Everything but the database as it goes without saying. */
    public static DeskSettings of(String db) {
        return new DeskSettings(db, Optional.empty(), Optional.empty(), Optional.empty(), Trust.anybody(), false);
    }
}
