package org.deskcheck.align.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.OneSided;
import org.deskcheck.vocabulary.RunningText;
import org.deskcheck.vocabulary.RunningText.Word;
import org.deskcheck.vocabulary.WordSense;

/**
 * The passage of a text that quoted words are nearest to, by local alignment: shared words count their letters, each
 * word skipped on either side counts against (Smith and Waterman 1981, doi 10.1016/0022-2836(81)90087-5).
 *
 * @param words the words of the passage
 * @param shared how many of the quoted words stand in it, in their order
 */
record Passage(List<Word> words, int shared) {

    /** Above it an alignment would take memory that no quotation is worth. */
    private static final int MOST_CELLS = 4_000_000;

    /** The passage; empty where the two share nothing, or are as long as whole texts. */
    static Optional<Passage> of(List<Word> quoted, List<Word> text) {
        if ((long) quoted.size() * text.size() > MOST_CELLS) {
            return Optional.empty();
        }
        int[][] score = new int[quoted.size() + 1][text.size() + 1];
        int bestHere = 0;
        int bestThere = 0;
        for (int i = 1; i <= quoted.size(); i++) {
            for (int j = 1; j <= text.size(); j++) {
                int met = same(quoted, text, i, j) ? score[i - 1][j - 1] + weight(quoted, i) : 0;
                int skipped = Math.max(score[i - 1][j], score[i][j - 1]) - 1;
                score[i][j] = Math.max(met, Math.max(skipped, 0));
                if (score[i][j] > score[bestHere][bestThere]) {
                    bestHere = i;
                    bestThere = j;
                }
            }
        }
        return score[bestHere][bestThere] == 0
                ? Optional.empty()
                : Optional.of(traced(quoted, text, score, bestHere, bestThere));
    }

    private static Passage traced(List<Word> quoted, List<Word> text, int[][] score, int lastHere, int lastThere) {
        int i = lastHere;
        int j = lastThere;
        int shared = 0;
        int firstHere = i;
        int firstThere = j;
        while (score[i][j] > 0) {
            if (same(quoted, text, i, j) && score[i][j] == score[i - 1][j - 1] + weight(quoted, i)) {
                firstHere = i;
                firstThere = j;
                shared++;
                i--;
                j--;
            } else if (score[i][j] == score[i - 1][j] - 1) {
                i--;
            } else {
                j--;
            }
        }
        return new Passage(
                text.subList(
                        reach(text, firstThere - 1, -(firstHere - 1)),
                        reach(text, lastThere - 1, quoted.size() - lastHere) + 1),
                shared);
    }

    /** As far as the quoted words beyond the first or last shared one go, within the sentence. */
    private static int reach(List<Word> text, int from, int steps) {
        int at = from;
        for (int step = 0; step < Math.abs(steps); step++) {
            if (steps < 0 && (at == 0 || text.get(at - 1).ends())) {
                return at;
            }
            if (steps > 0 && (at == text.size() - 1 || text.get(at).ends())) {
                return at;
            }
            at += Integer.signum(steps);
        }
        return at;
    }

    private static boolean same(List<Word> quoted, List<Word> text, int i, int j) {
        return quoted.get(i - 1).form().equals(text.get(j - 1).form());
    }

    /** Letters; a Chinese word of one sign weighs no less than an article. */
    private static int weight(List<Word> quoted, int i) {
        return Math.max(3, quoted.get(i - 1).form().length());
    }

    /** The sentences of the text that the passage touches. */
    String sentences(String cited, List<Word> text) {
        String plain = RunningText.plain(cited);
        int first = text.indexOf(words.get(0));
        int last = text.indexOf(words.get(words.size() - 1));
        while (first > 0 && !text.get(first - 1).ends()) {
            first--;
        }
        while (last < text.size() - 1 && !text.get(last).ends()) {
            last++;
        }
        String before = first > 0 ? "… " : "";
        boolean whole = last == text.size() - 1;
        int from = first > 0 ? text.get(first).start() : 0;
        return before
                + (whole
                        ? plain.substring(from)
                        : plain.substring(from, text.get(last).end()) + " …");
    }

    /** Negations, where one of the two has some and the other none. */
    OneSided negations(List<Word> quoted) {
        List<String> here = shown(quoted, WordSense.NEGATION);
        List<String> there = shown(words, WordSense.NEGATION);
        return here.isEmpty() == there.isEmpty() ? OneSided.NONE : new OneSided(here, there);
    }

    /** Figures that stand in one of the two alone. */
    OneSided numbers(List<Word> quoted) {
        return new OneSided(only(quoted, words), only(words, quoted));
    }

    private static List<String> only(List<Word> these, List<Word> those) {
        List<String> left = new ArrayList<>(forms(those));
        List<String> only = new ArrayList<>();
        for (Word word : these) {
            if (word.sense() == WordSense.NUMBER && !left.remove(word.form())) {
                only.add(word.shown());
            }
        }
        return only;
    }

    private static List<String> forms(List<Word> words) {
        return words.stream().map(Word::form).toList();
    }

    static List<String> shown(List<Word> words, WordSense sense) {
        return words.stream()
                .filter(word -> word.sense() == sense)
                .map(Word::shown)
                .toList();
    }
}
