package org.deskcheck.desk.rules;

import java.util.Optional;

/**
 * A pack that was uploaded.
 *
 * @param revision as its manifest has it; no two stored packs of one name have the same
 * @param digest of what judging depends on, as reports have it where the pack judges alone
 * @param signedBy the fingerprint of the key; empty where nobody signed
 * @param rules how many it has
 * @param caller who uploaded it
 * @param uploaded RFC 3339 in UTC
 */
public record StoredPack(
        String id,
        String name,
        long revision,
        String title,
        String digest,
        Optional<String> signedBy,
        long rules,
        String caller,
        String uploaded) {}
