package org.deskcheck.vocabulary;

import java.util.HashSet;
import java.util.Set;

/** Names that tell a body by a word of theirs: a ministry, a guard, a company. */
public final class Bodies {

    private static final Set<String> WORDS = new HashSet<>();

    static {
        Table.rows("bodies.tsv", 1).forEach(row -> WORDS.add(Attributions.folded(row.get(0))));
    }

    private Bodies() {}

    /** Whether a word of the name tells a body that speaks for itself. */
    public static boolean named(String name) {
        for (String word : Attributions.folded(Attributions.bare(name)).split(" ")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
