package org.deskcheck.desk.access;

import java.time.Instant;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;

/**
 * What is kept of a key; the key itself is not.
 *
 * @param id what the audit log calls it
 * @param name what it is for, in its maker's words
 * @param confidential whether names of confidential sources are shown to it
 * @param created RFC 3339 in UTC
 * @param expires from when it no longer opens anything
 * @param revoked RFC 3339 in UTC
 */
public record ApiKey(
        String id,
        String team,
        String name,
        Role role,
        boolean confidential,
        String created,
        Optional<Instant> expires,
        Optional<String> revoked) {

    Caller caller() {
        return new Caller(id, team, role, confidential);
    }

    boolean opensAt(Instant now) {
        return revoked.isEmpty() && expires.map(now::isBefore).orElse(true);
    }
}
