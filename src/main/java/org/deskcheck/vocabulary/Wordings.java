package org.deskcheck.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wordings that each stand for one thing, looked up whole or as the beginning of a text, the longest first. */
final class Wordings<T> {

    /** What a text begins with, and what is left of it. */
    record Prefix<T>(T thing, String rest) {}

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA);

    private final Map<String, T> things = new HashMap<>();
    private int longest;

    void add(List<String> wordings, T thing) {
        for (String wording : wordings) {
            things.putIfAbsent(folded(wording), thing);
            longest = Math.max(longest, wording.length());
        }
    }

    Optional<T> get(String wording) {
        return Optional.ofNullable(things.get(folded(wording)));
    }

    /** The longest wording that the text begins with, ending where a word ends. */
    Optional<Prefix<T>> prefixOf(String text) {
        String lower = folded(text);
        for (int end = Math.min(longest, lower.length()); end > 0; end--) {
            T thing = things.get(lower.substring(0, end));
            if (thing != null && endsWord(lower, end)) {
                return Optional.of(
                        new Prefix<>(thing, text.strip().substring(end).strip()));
            }
        }
        return Optional.empty();
    }

    /** The longest wording that the text ends with, and what stands before it. */
    Optional<Prefix<T>> suffixOf(String text) {
        String lower = folded(text);
        for (int begin = Math.max(0, lower.length() - longest); begin < lower.length(); begin++) {
            T thing = things.get(lower.substring(begin));
            if (thing != null && beginsWord(lower, begin)) {
                return Optional.of(
                        new Prefix<>(thing, text.strip().substring(0, begin).strip()));
            }
        }
        return Optional.empty();
    }

    Iterable<String> all() {
        return things.keySet();
    }

    /**
     * Without case and outer spaces. Letter by letter, so that offsets hold: the lower case of a whole text may be longer
     * (Turkish İ), and depends on the desk's language.
     */
    static String folded(String text) {
        char[] folded = text.strip().toCharArray();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= 'A' && (c <= 'Z' || c > '~')) {
                folded[i] = Character.toLowerCase(c);
            }
        }
        return new String(folded);
    }

    /** Where a folded wording stands in a folded text as whole words; -1 where it does not. */
    static int within(String text, String wording) {
        for (int at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
            int end = at + wording.length();
            boolean begins = at == 0
                    || !Character.isLetterOrDigit(text.charAt(at - 1))
                    || UNSPACED.contains(Character.UnicodeScript.of(text.charAt(at)));
            if (begins && endsWord(text, end)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean beginsWord(String text, int begin) {
        return begin == 0
                || UNSPACED.contains(Character.UnicodeScript.of(text.charAt(begin)))
                || !Character.isLetterOrDigit(text.charAt(begin - 1));
    }

    /** Chinese, Japanese and Korean copy sets no space between a word and a figure: 约100. */
    private static boolean endsWord(String text, int end) {
        char last = text.charAt(end - 1);
        return end == text.length()
                || !Character.isLetterOrDigit(last)
                || UNSPACED.contains(Character.UnicodeScript.of(last))
                || !Character.isLetterOrDigit(text.charAt(end));
    }
}
