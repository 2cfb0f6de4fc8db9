package org.deskcheck.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running text as words that can be compared: without case, marks and house style of figures and contractions. */
public final class RunningText {

    /**
     * One word, or one figure of several.
     *
     * @param form in normal form: "4100" for 4,100, "not" in "didn't"
     * @param sense what it does to its sentence; of a phrase, its first word has it
     * @param shown as it is to be shown, a phrase in full
     * @param pause whether a comma, or the end of a sentence, stands behind it
     * @param ends whether the end of a sentence stands behind it
     * @param start where it begins in the text, in letters of {@link RunningText#plain}
     * @param end where it ends
     */
    public record Word(String form, WordSense sense, String shown, boolean pause, boolean ends, int start, int end) {}

    private record Piece(String form, String shown, boolean number, int start, int end) {}

    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+(?:'\\p{L}+)*");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc]");

    private static final String PAUSES = ",.;:!?\u2013\u2014(\u3002\uff0c\u060c";
    private static final String ENDS = ".;!?\u3002";

    /** Longer than any figure in words. */
    private static final int LONGEST_FIGURE = 120;

    private RunningText() {}

    /** The words of a text; {@code language} is its BCP 47 tag, empty where not given. */
    public static List<Word> words(String text, String language) {
        String plain = plain(text);
        List<Piece> pieces = pieces(plain, Language.of(language));
        List<String> forms = pieces.stream().map(Piece::form).toList();
        SenseWords phrases = SenseWords.of(language);
        List<Word> words = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Optional<SenseWords.Phrase> phrase = i < told ? Optional.empty() : phrases.at(forms, i);
            told = Math.max(told, i + phrase.map(one -> one.words().size()).orElse(0));
            WordSense sense = phrase.map(SenseWords.Phrase::sense).orElse(WordSense.PLAIN);
            boolean phrased = sense != WordSense.PLAIN;
            int next = nextStart(pieces, i + 1, plain.length());
            words.add(new Word(
                    piece.form(),
                    phrased ? sense : piece.number() ? WordSense.NUMBER : WordSense.PLAIN,
                    phrased ? shown(pieces, i, phrase.orElseThrow()) : piece.shown(),
                    between(plain, piece.end(), next, PAUSES),
                    between(plain, piece.end(), next, ENDS),
                    piece.start(),
                    piece.end()));
        }
        return words;
    }

    /** The letters that words are told in: one sign for each sound and mark that Unicode has twice. */
    public static String plain(String text) {
        return APOSTROPHE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("'");
    }

    /** Whether two tags name one language, whatever the region; a tag that is not given names none. */
    public static boolean twoLanguages(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !SenseWords.primary(one).equals(SenseWords.primary(other));
    }

    /** Where the next word begins; the "not" of "cannot" stands where "can" does. */
    private static int nextStart(List<Piece> pieces, int from, int end) {
        int next = from;
        while (next < pieces.size()
                && pieces.get(next).start() == pieces.get(next).end()) {
            next++;
        }
        return next < pieces.size() ? pieces.get(next).start() : end;
    }

    private static boolean between(String text, int from, int to, String signs) {
        for (int i = from; i < to; i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String shown(List<Piece> pieces, int at, SenseWords.Phrase phrase) {
        return String.join(
                " ",
                pieces.subList(at, at + phrase.words().size()).stream()
                        .map(Piece::shown)
                        .toList());
    }

    private static List<Piece> pieces(String text, Language language) {
        List<Piece> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find(from)) {
            String word = token.group();
            String lower = word.toLowerCase(Locale.ROOT);
            Optional<Piece> figure = figure(text, token.start(), lower, language);
            if (figure.isPresent()) {
                pieces.add(figure.get());
                from = figure.get().end();
                continue;
            }
            from = token.end();
            contracted(pieces, word, lower, token.start());
        }
        return pieces;
    }

    /** "Didn't" is did not, "cannot" can not. */
    private static void contracted(List<Piece> pieces, String word, String lower, int start) {
        int end = start + word.length();
        String verb =
                switch (lower) {
                    case "won't" -> "will";
                    case "can't", "cannot" -> "can";
                    case "shan't" -> "shall";
                    default -> lower.endsWith("n't") ? lower.substring(0, lower.length() - 3) : "";
                };
        if (verb.isEmpty()) {
            pieces.add(new Piece(lower, word, false, start, end));
        } else {
            pieces.add(new Piece(verb, verb, false, start, end));
            pieces.add(new Piece("not", "not", false, end, end));
        }
    }

    /** A figure in digits or words. "One" alone is as often no figure, and nought a negation. */
    private static Optional<Piece> figure(String text, int start, String word, Language language) {
        boolean digit = Character.isDigit(word.charAt(0));
        boolean digits = digit && word.chars().allMatch(Character::isDigit);
        if (digit
                ? !digits
                : NumberWords.value(word, language)
                        .filter(value -> value.number().signum() > 0)
                        .isEmpty()) {
            return Optional.empty();
        }
        String tail = text.substring(start, Math.min(text.length(), start + LONGEST_FIGURE));
        return Numerals.first(tail, language)
                .filter(read -> digit || read.number().intValue() != 1)
                .map(read -> {
                    int rest = tail.stripTrailing().length() - read.rest().length();
                    String shown = tail.substring(0, rest).strip();
                    return new Piece(
                            read.number().stripTrailingZeros().toPlainString(),
                            shown,
                            true,
                            start,
                            start + shown.length());
                });
    }
}
