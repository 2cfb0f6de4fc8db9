package org.deskcheck.vocabulary;

import java.util.Optional;

/** Wordings that say that somebody says or thinks so, and not who: "it is believed", "reportedly", "angeblich". */
public final class Impersonals {

    private static final Phrases PHRASES = Phrases.of("impersonal.tsv");

    private Impersonals() {}

    /** The first of these wordings in a text, as the text has it. */
    public static Optional<String> in(String text) {
        return PHRASES.in(text);
    }

    /** Whether a name is no name, but one of these wordings, alone or with more behind it. */
    public static boolean opens(String name) {
        String folded = Phrases.folded(name);
        return PHRASES.wordings().stream()
                .anyMatch(wording ->
                        folded.equals(wording) || (wording.contains(" ") && folded.startsWith(wording + " ")));
    }
}
