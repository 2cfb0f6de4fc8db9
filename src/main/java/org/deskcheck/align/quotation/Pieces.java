package org.deskcheck.align.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.fact.Gap;
import org.deskcheck.fact.WordMatch;
import org.deskcheck.vocabulary.RunningText;
import org.deskcheck.vocabulary.RunningText.Word;
import org.deskcheck.vocabulary.WordSense;

/** The pieces of a quotation between its marked gaps, and where each stands in the cited text. */
final class Pieces {

    /** Dots, in brackets or not, or what the desk itself put into brackets: a phrase, and never a page. */
    private static final Pattern GAP = Pattern.compile("(?:(?<!\\s)\\s++)?"
            + "(?:\\[[^\\]]{0,500}\\]|\\(\\s*(?:…|\\.\\s?\\.\\s?\\.)\\s*\\)|…|\\.\\s?\\.\\s?\\.)\\s*+");

    /** A capital that the desk put on a word: [W]e. */
    private static final Pattern CAPITAL = Pattern.compile("\\[(\\p{L})\\](?=\\p{L})");

    /** A negation as near as this to the words that were kept goes with them. */
    private static final int NEXT_TO = 2;

    /** A piece of one word stands in any text in any order. */
    private static final int LEAST_WORDS_OF_A_PIECE = 2;

    private final String cited;
    private final List<Word> text;
    private final List<List<Word>> pieces;
    private final List<Integer> starts = new ArrayList<>();

    Pieces(String quoted, String language, String cited, List<Word> text) {
        this.cited = RunningText.plain(cited);
        this.text = text;
        this.pieces = Arrays.stream(GAP.split(CAPITAL.matcher(quoted).replaceAll("$1")))
                .map(piece -> RunningText.words(piece, language))
                .filter(piece -> !piece.isEmpty())
                .toList();
        int from = 0;
        for (List<Word> piece : pieces) {
            int at = find(piece, from);
            if (at < 0) {
                return;
            }
            starts.add(at);
            from = at + piece.size();
        }
    }

    /** How they lie to the text, where each stands in it word for word. */
    Optional<WordMatch> match() {
        if (starts.size() == pieces.size()) {
            return Optional.of(pieces.size() > 1 ? WordMatch.ELLIPSIS : WordMatch.VERBATIM);
        }
        boolean elsewhere = pieces.size() > 1
                && pieces.stream().allMatch(piece -> piece.size() >= LEAST_WORDS_OF_A_PIECE && find(piece, 0) >= 0);
        return elsewhere ? Optional.of(WordMatch.REORDERED) : Optional.empty();
    }

    /** What the gaps leave out; {@code own} are the claim's words outside the quotation. */
    Gap gap(List<Word> own) {
        if (starts.isEmpty() || starts.size() < pieces.size()) {
            return Gap.NONE;
        }
        List<String> left = new ArrayList<>();
        List<Word> bound = new ArrayList<>();
        boolean atEdge = false;
        for (int i = 0; i + 1 < starts.size(); i++) {
            int from = starts.get(i) + pieces.get(i).size();
            List<Word> between = text.subList(from, starts.get(i + 1));
            left.add(cited.substring(
                    text.get(from - 1).end(), text.get(starts.get(i + 1)).start()));
            bound.addAll(inTheSentences(between, text.get(from - 1)));
            atEdge |= startsTurned(between, text.get(from - 1)) || endsTurned(between);
        }
        return new Gap(
                String.join(" … ", left.stream().map(Pieces::trimmed).toList()),
                Passage.shown(bound, WordSense.NEGATION),
                Passage.shown(bound, WordSense.CONDITION),
                Passage.shown(bound, WordSense.HEDGE),
                atEdge,
                unlessOwn(before(), WordSense.NEGATION, own),
                unlessOwn(behind(), WordSense.CONDITION, own));
    }

    /** Without the commas that part it from the words that were kept. */
    private static String trimmed(String words) {
        return words.replaceAll("^[\\s,;:.]++|(?<![\\s,;:])[\\s,;:]++$", "");
    }

    private static List<String> unlessOwn(List<Word> words, WordSense sense, List<Word> own) {
        return own.isEmpty() || own.stream().anyMatch(word -> word.sense() == sense)
                ? List.of()
                : Passage.shown(words, sense);
    }

    /** What is left out of the sentences of the words that were kept: to its first end, and behind its last. */
    private static List<Word> inTheSentences(List<Word> between, Word kept) {
        int first = 0;
        while (!kept.ends() && first < between.size() && !between.get(first).ends()) {
            first++;
        }
        int last = between.size();
        while (last > 0 && !between.get(last - 1).ends()) {
            last--;
        }
        boolean one = last == 0 && !kept.ends();
        return one
                ? between
                : Stream.concat(
                                between.subList(0, Math.min(first + 1, between.size())).stream()
                                        .filter(word -> !kept.ends()),
                                between.subList(last, between.size()).stream())
                        .toList();
    }

    private static boolean startsTurned(List<Word> between, Word kept) {
        if (kept.pause()) {
            return false;
        }
        for (int i = 0; i < Math.min(NEXT_TO, between.size()); i++) {
            if (between.get(i).sense() == WordSense.NEGATION) {
                return true;
            }
            if (between.get(i).pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean endsTurned(List<Word> between) {
        for (int i = 1; i <= Math.min(NEXT_TO, between.size()); i++) {
            Word word = between.get(between.size() - i);
            if (word.pause()) {
                return false;
            }
            if (word.sense() == WordSense.NEGATION) {
                return true;
            }
        }
        return false;
    }

    private List<Word> before() {
        int start = starts.get(0);
        int from = start;
        while (from > Math.max(0, start - NEXT_TO) && !text.get(from - 1).pause()) {
            from--;
        }
        return text.subList(from, start);
    }

    private List<Word> behind() {
        int end = starts.get(starts.size() - 1) + pieces.get(pieces.size() - 1).size();
        int to = end;
        while (to < Math.min(text.size(), end + NEXT_TO) && !text.get(to - 1).ends()) {
            to++;
        }
        return text.subList(end, to);
    }

    private int find(List<Word> piece, int from) {
        for (int at = from; at + piece.size() <= text.size(); at++) {
            int met = 0;
            while (met < piece.size()
                    && piece.get(met).form().equals(text.get(at + met).form())) {
                met++;
            }
            if (met == piece.size()) {
                return at;
            }
        }
        return -1;
    }
}
