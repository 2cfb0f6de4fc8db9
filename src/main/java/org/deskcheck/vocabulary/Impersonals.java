package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Wordings that say that somebody says or thinks so, and not who: "it is believed", "reportedly", "angeblich". */
public final class Impersonals {

    private static final List<String> WORDINGS = new ArrayList<>();

    static {
        for (List<String> row : Table.rows("impersonal.tsv", 2)) {
            WORDINGS.add(Wordings.folded(row.get(0)));
        }
        // the longest first, so that "it is widely believed" is not read as less
        WORDINGS.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    private Impersonals() {}

    /** The first of these wordings in a text, as the text has it. */
    public static Optional<String> in(String text) {
        String stripped = text.strip();
        String folded = Wordings.folded(stripped).replace('’', '\'');
        int first = folded.length();
        Optional<String> found = Optional.empty();
        for (String wording : WORDINGS) {
            int at = Wordings.within(folded, wording);
            if (at >= 0 && at < first) {
                first = at;
                found = Optional.of(stripped.substring(at, at + wording.length()));
            }
        }
        return found;
    }

    /** Whether a name is no name, but one of these wordings, alone or with more behind it. */
    public static boolean opens(String name) {
        String folded = Wordings.folded(name).replace('’', '\'');
        return WORDINGS.stream()
                .anyMatch(wording ->
                        folded.equals(wording) || (wording.contains(" ") && folded.startsWith(wording + " ")));
    }
}
