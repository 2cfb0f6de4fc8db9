package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    private static final SenseWords NONE = new SenseWords(List.of());

    private static final Map<String, SenseWords> BY_LANGUAGE = new HashMap<>();

    /** What holds for a text whose language nobody gives: the negations of all, and English. */
    private static final SenseWords ANY;

    static {
        Map<String, List<Phrase>> byLanguage = new HashMap<>();
        List<Phrase> any = new ArrayList<>();
        for (List<String> row : Table.rows("sense-words.tsv", 3)) {
            WordSense sense = WordSense.valueOf(row.get(1));
            for (String wording : Table.wordings(row.get(2))) {
                boolean anyEnding = wording.endsWith("*");
                String words = anyEnding ? wording.substring(0, wording.length() - 1) : wording;
                Phrase phrase = new Phrase(List.of(words.split(" ")), anyEnding, sense);
                byLanguage
                        .computeIfAbsent(row.get(0), unused -> new ArrayList<>())
                        .add(phrase);
                if (row.get(0).equals(ENGLISH) || sense == WordSense.NEGATION) {
                    any.add(phrase);
                }
            }
        }
        byLanguage.forEach((language, phrases) -> BY_LANGUAGE.put(language, new SenseWords(phrases)));
        ANY = new SenseWords(any);
    }

    /** Where a phrase stands in the order in which they are tried. */
    private record Ranked(Phrase phrase, int rank) {}

    private final Map<String, List<Ranked>> byFirstWord = new HashMap<>();

    /** One word each, with any ending. */
    private final List<Ranked> stems = new ArrayList<>();

    private SenseWords(List<Phrase> phrases) {
        List<Phrase> ordered = new ArrayList<>(phrases);
        ordered.sort((one, other) ->
                Integer.compare(other.words().size(), one.words().size()));
        for (int rank = 0; rank < ordered.size(); rank++) {
            Phrase phrase = ordered.get(rank);
            boolean stem = phrase.anyEnding() && phrase.words().size() == 1;
            Ranked ranked = new Ranked(phrase, rank);
            if (stem) {
                stems.add(ranked);
            } else {
                byFirstWord
                        .computeIfAbsent(phrase.words().get(0), unused -> new ArrayList<>())
                        .add(ranked);
            }
        }
    }

    /** Those of a language; those of any where it is not given, none where it is not listed. */
    static SenseWords of(String language) {
        return language.isEmpty() ? ANY : BY_LANGUAGE.getOrDefault(primary(language), NONE);
    }

    /** The longest phrase that stands at a place. */
    Optional<Phrase> at(List<String> forms, int at) {
        Optional<Ranked> whole = first(byFirstWord.getOrDefault(forms.get(at), List.of()), forms, at);
        Optional<Ranked> stem = first(stems, forms, at);
        boolean stemmed = stem.isPresent()
                && (whole.isEmpty() || stem.get().rank() < whole.get().rank());
        return (stemmed ? stem : whole).map(Ranked::phrase);
    }

    private static Optional<Ranked> first(List<Ranked> phrases, List<String> forms, int at) {
        for (Ranked ranked : phrases) {
            if (ranked.phrase().standsAt(forms, at)) {
                return Optional.of(ranked);
            }
        }
        return Optional.empty();
    }

    /** The language of a tag without script and region: "pt" of pt-BR. */
    static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
