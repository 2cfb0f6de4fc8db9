package org.deskcheck.desk.live;

import java.util.List;

/**
 * A dossier that lives, as it stands.
 *
 * @param created when, RFC 3339 in UTC
 * @param parts what it is made of, by name
 * @param now its last revision
 */
public record LiveDossier(String id, String created, List<Piece> parts, Revision now) {

    /** A claim file that it is made of; {@code since} is the revision that brought it. */
    public record Piece(String name, String mediaType, long bytes, long since) {}

    public LiveDossier {
        parts = List.copyOf(parts);
    }

    public long revision() {
        return now.number();
    }
}
