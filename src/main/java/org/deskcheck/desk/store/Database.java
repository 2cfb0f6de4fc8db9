package org.deskcheck.desk.store;

import java.util.Locale;

/** Which of the two databases, by the address that names it. */
enum Database {
    SQLITE("BLOB", "COLLATE BINARY"),
    POSTGRESQL("BYTEA", "COLLATE \"C\"");

    /** What a column of bytes is called. */
    final String bytes;

    /** How texts are ordered by their bytes, the same on both. */
    final String bytewise;

    Database(String bytes, String bytewise) {
        this.bytes = bytes;
        this.bytewise = bytewise;
    }

    /** {@code jdbc:postgresql:} or {@code postgresql:} names PostgreSQL, everything else a file. */
    static Database of(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:postgresql:") || lower.startsWith("postgresql:") || lower.startsWith("postgres:")
                ? POSTGRESQL
                : SQLITE;
    }

    String url(String address) {
        if (this == SQLITE) {
            return "jdbc:sqlite:" + address;
        }
        return address.startsWith("jdbc:") ? address : "jdbc:postgresql:" + address.substring(address.indexOf(':') + 1);
    }
}
