package org.deskcheck.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Wordings of one table that are looked for within texts, as whole words and without regard to case.
 *
 * @param wordings folded; the longest first, so that "it is widely believed" is not read as less
 */
record Phrases(List<String> wordings) {

    /** The first column of a table. */
    static Phrases of(String table) {
        return new Phrases(Table.rows(table, 2).stream()
                .map(row -> Wordings.folded(row.get(0)))
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** The first of the wordings in a text, as the text has it. */
    Optional<String> in(String text) {
        String stripped = text.strip();
        String folded = folded(stripped);
        int first = folded.length();
        Optional<String> found = Optional.empty();
        for (String wording : wordings) {
            int at = Wordings.within(folded, wording);
            if (at >= 0 && at < first) {
                first = at;
                found = Optional.of(stripped.substring(at, at + wording.length()));
            }
        }
        return found;
    }

    static String folded(String text) {
        return Wordings.folded(text).replace('’', '\'');
    }
}
