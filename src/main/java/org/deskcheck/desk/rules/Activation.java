package org.deskcheck.desk.rules;

import java.util.List;
import java.util.Optional;

/**
 * A set of packs that was put in force; it judges until the next one.
 *
 * @param seq goes up by one; 0 stands for the house rules before the first
 * @param at RFC 3339 in UTC
 * @param packs ids of packs, and the word {@code house} before them where the house rules judge too
 * @param rules digest of all of them together
 * @param restores the number of the activation that it went back to
 */
public record Activation(
        long seq, String at, String caller, List<String> packs, String rules, Optional<Long> restores) {

    public Activation {
        packs = List.copyOf(packs);
    }

    /** The activation whose set this is: its own number, or that of the one it went back to. */
    long origin() {
        return restores.orElse(seq);
    }
}
