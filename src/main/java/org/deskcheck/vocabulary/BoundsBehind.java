package org.deskcheck.vocabulary;

import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Bound;

/** Bounds that stand behind a figure or its unit, from {@code bounds-behind.tsv}: 300多人, 300명 이상, 300 or more people. */
final class BoundsBehind {

    private static final Wordings<Bound> BOUNDS = new Wordings<>();

    static {
        for (List<String> row : Table.rows("bounds-behind.tsv", 2)) {
            BOUNDS.add(Table.wordings(row.get(1)), Bound.valueOf(row.get(0)));
        }
    }

    private BoundsBehind() {}

    /** The bound that a text begins with, and the rest of it. */
    static Optional<Wordings.Prefix<Bound>> prefixOf(String text) {
        return BOUNDS.prefixOf(text);
    }

    /** The bound that a text ends with, and what stands before it. */
    static Optional<Wordings.Prefix<Bound>> suffixOf(String text) {
        return BOUNDS.suffixOf(text);
    }
}
