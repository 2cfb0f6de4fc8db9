package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that turn, bind or soften a sentence, by language. */
final class SenseWords {

    /** Words in a row that have one sense together; the last may have any ending. */
    record Phrase(List<String> words, boolean anyEnding, WordSense sense) {

        boolean standsAt(List<String> forms, int at) {
            if (at + words.size() > forms.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String form = forms.get(at + i);
                boolean last = i == words.size() - 1;
                boolean met = (last && anyEnding) ? form.startsWith(words.get(i)) : form.equals(words.get(i));
                if (!met) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final String ENGLISH = "en";

    private static final Map<String, List<Phrase>> BY_LANGUAGE = new HashMap<>();

    /** What holds for a text whose language nobody gives: the negations of all, and English. */
    private static final List<Phrase> ANY = new ArrayList<>();

    static {
        for (List<String> row : Table.rows("sense-words.tsv", 3)) {
            WordSense sense = WordSense.valueOf(row.get(1));
            for (String wording : Table.wordings(row.get(2))) {
                boolean anyEnding = wording.endsWith("*");
                String words = anyEnding ? wording.substring(0, wording.length() - 1) : wording;
                Phrase phrase = new Phrase(List.of(words.split(" ")), anyEnding, sense);
                BY_LANGUAGE
                        .computeIfAbsent(row.get(0), unused -> new ArrayList<>())
                        .add(phrase);
                if (row.get(0).equals(ENGLISH) || sense == WordSense.NEGATION) {
                    ANY.add(phrase);
                }
            }
        }
        BY_LANGUAGE.values().forEach(SenseWords::longestFirst);
        longestFirst(ANY);
    }

    private SenseWords() {}

    /** The phrases of a language, the longest first; those of any where it is not given, none where it is not listed. */
    static List<Phrase> of(String language) {
        return language.isEmpty() ? ANY : BY_LANGUAGE.getOrDefault(primary(language), List.of());
    }

    /** The language of a tag without script and region: "pt" of pt-BR. */
    static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    private static void longestFirst(List<Phrase> phrases) {
        phrases.sort((one, other) ->
                Integer.compare(other.words().size(), one.words().size()));
    }
}
