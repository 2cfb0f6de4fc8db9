package org.deskcheck.desk;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Reads what the team has. */
    READER,
    /** Sends claim files, changes dossiers, waives findings, names hooks. */
    SUBMITTER,
    /** Uploads, tests, activates and rolls back packs of rules. */
    RULE_AUTHOR,
    /** Gives and takes keys, reads the audit log, sets retention. */
    ADMIN;

    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** As requests and stores write it: {@code rule-author}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role " + word);
    }
}
