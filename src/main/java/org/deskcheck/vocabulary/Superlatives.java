package org.deskcheck.vocabulary;

import java.util.Optional;

/** Wordings that say that something is the most of its sort: "the largest", "unprecedented", "史上最". */
public final class Superlatives {

    private static final Phrases PHRASES = Phrases.of("superlatives.tsv");

    private Superlatives() {}

    /** The first of these wordings in a text, as the text has it. */
    public static Optional<String> in(String text) {
        return PHRASES.in(text);
    }
}
