package org.deskcheck.align.quotation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Gap;
import org.deskcheck.fact.OneSided;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.WordMatch;
import org.deskcheck.fact.Wording;
import org.deskcheck.vocabulary.RunningText;
import org.deskcheck.vocabulary.RunningText.Word;

/** Quoted words beside the words of the documents that they are quoted from. */
public final class Wordings {

    /**
     * The share of the quoted letters that must stand in the cited words, in their order, for the one to be the other
     * in other words. Below half, more of the quotation is foreign to the text than stands in it.
     */
    static final double PARTLY = 0.5;

    private static final Set<WordMatch> WORD_FOR_WORD = Set.of(WordMatch.VERBATIM, WordMatch.ELLIPSIS);

    private record Near(Claim claim, double share, Speakers speakers) {}

    private Wordings() {}

    /**
     * The wording of a claim's quotation against the quotations among the claims that it leans on, or of a document;
     * {@code speakers} tells whose words each of two claims has.
     */
    public static Optional<Wording> of(Claim claim, List<Claim> cited, BiFunction<Claim, Claim, Speakers> speakers) {
        if (claim.quotation().isEmpty()) {
            return Optional.empty();
        }
        List<Word> quoted = words(claim);
        return cited.stream()
                .filter(other -> other.quotation().isPresent())
                .map(other -> new Near(other, share(quoted, words(other)), speakers.apply(claim, other)))
                .max(Comparator.comparingDouble(Near::share)
                        .thenComparing(near -> near.speakers().one())
                        .thenComparing(near -> near.claim().id(), Comparator.reverseOrder()))
                .map(near -> wording(claim, near.claim(), near.speakers()))
                // where the languages differ, nothing but the very same words can be told
                .filter(wording ->
                        !Translations.twoLanguages(claim, wording.cited()) || WORD_FOR_WORD.contains(wording.words()));
    }

    private static Wording wording(Claim claim, Claim nearest, Speakers speakers) {
        List<Word> quoted = words(claim);
        List<Word> text = words(nearest);
        Optional<Passage> passage = Passage.of(quoted, text);
        Pieces pieces = new Pieces(
                claim.quotation().orElseThrow().words(),
                language(claim),
                nearest.quotation().orElseThrow().words(),
                text);
        WordMatch match = pieces.match().orElseGet(() -> loosely(quoted, text, passage));
        boolean compared = match == WordMatch.PARTLY || match == WordMatch.IN_ORDER;
        return new Wording(
                claim,
                nearest,
                nearest.document(),
                match,
                passage.map(near ->
                                near.sentences(nearest.quotation().orElseThrow().words(), text))
                        .orElse(nearest.quotation().orElseThrow().words()),
                Translations.translated(claim) || Translations.translated(nearest),
                inFull(nearest),
                passage.filter(near -> compared)
                        .map(near -> near.negations(quoted))
                        .orElse(OneSided.NONE),
                passage.filter(near -> compared)
                        .map(near -> near.numbers(quoted))
                        .orElse(OneSided.NONE),
                WORD_FOR_WORD.contains(match) ? pieces.gap(own(claim)) : Gap.NONE,
                speakers.here(),
                speakers.there(),
                speakers.voices());
    }

    private static WordMatch loosely(List<Word> quoted, List<Word> text, Optional<Passage> passage) {
        if (share(quoted, text) < PARTLY) {
            return WordMatch.ABSENT;
        }
        boolean every = passage.filter(near -> near.shared() == quoted.size()).isPresent();
        return every ? WordMatch.IN_ORDER : WordMatch.PARTLY;
    }

    /** The claim's words around the quotation; none where the file gives no more than the quotation. */
    private static List<Word> own(Claim claim) {
        String quotation = claim.quotation().map(Quotation::words).orElse("");
        String text = claim.text().replace(quotation, " ");
        return RunningText.words(text, claim.document().language());
    }

    static boolean inFull(Claim cited) {
        Set<String> subjects = cited.document().heldInFullOn();
        return subjects.contains("*")
                || subjects.contains(cited.question().subject().id());
    }

    /** Whether two quotations of one language say the same in nearly the same words; those of two cannot be told apart. */
    public static boolean alike(Claim claim, Claim other) {
        List<Word> here = words(claim);
        List<Word> there = words(other);
        boolean near = share(here, there) >= PARTLY || share(there, here) >= PARTLY;
        return Translations.twoLanguages(claim, other)
                || (near
                        && Passage.of(here, there)
                                .map(passage -> passage.negations(here).even())
                                .orElse(true));
    }

    /** The words of a claim's quotation. */
    static List<Word> words(Claim claim) {
        return RunningText.words(claim.quotation().map(Quotation::words).orElse(""), language(claim));
    }

    private static String language(Claim claim) {
        return claim.quotation()
                .map(Quotation::language)
                .filter(tag -> !tag.isEmpty())
                .orElse(claim.document().language());
    }

    /** Above it the longest common run would take memory that no quotation is worth; then order counts for nothing. */
    private static final int MOST_CELLS = 4_000_000;

    /** The share of the quoted letters in the longest run of words that both have in one order. */
    static double share(List<Word> here, List<Word> there) {
        int letters = here.stream().mapToInt(word -> word.form().length()).sum();
        if (letters == 0) {
            return 0;
        }
        return (double)
                        ((long) here.size() * there.size() > MOST_CELLS
                                ? inAnyOrder(here, there)
                                : inOrder(here, there))
                / letters;
    }

    private static int inOrder(List<Word> here, List<Word> there) {
        int[][] common = new int[here.size() + 1][there.size() + 1];
        for (int i = 1; i <= here.size(); i++) {
            for (int j = 1; j <= there.size(); j++) {
                String word = here.get(i - 1).form();
                common[i][j] = word.equals(there.get(j - 1).form())
                        ? common[i - 1][j - 1] + word.length()
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[here.size()][there.size()];
    }

    private static int inAnyOrder(List<Word> here, List<Word> there) {
        Map<String, Integer> left = new HashMap<>();
        there.forEach(word -> left.merge(word.form(), 1, Integer::sum));
        return here.stream()
                .map(Word::form)
                .filter(form -> left.merge(form, -1, Integer::sum) >= 0)
                .mapToInt(String::length)
                .sum();
    }
}
