package org.deskcheck.align.quotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.WordMatch;
import org.deskcheck.fact.Wording;

/** Quoted words beside the words of the documents that they are quoted from. */
public final class Wordings {

    private static final Pattern GAP = Pattern.compile("\\s*(?:\\[?(?:…|\\.\\.\\.)\\]?)\\s*");

    /**
     * The share of the quoted letters that must stand in the cited words, in their order, for the one to be the other
     * in other words. Below half, more of the quotation is foreign to the text than stands in it.
     */
    private static final double PARTLY = 0.5;

    private Wordings() {}

    /** The wording of a claim's quotation against the quotations among the claims that it leans on, or of a document. */
    public static Optional<Wording> of(Claim claim, List<Claim> cited) {
        if (claim.quotation().isEmpty()) {
            return Optional.empty();
        }
        Quotation quoted = claim.quotation().get();
        return cited.stream()
                .filter(other -> other.quotation().isPresent())
                .max(Comparator.comparingDouble((Claim other) -> share(
                                quoted.words(), other.quotation().orElseThrow().words()))
                        .thenComparing(Claim::id, Comparator.reverseOrder()))
                .map(nearest -> wording(claim, quoted, nearest));
    }

    private static Wording wording(Claim claim, Quotation quoted, Claim nearest) {
        Quotation text = nearest.quotation().orElseThrow();
        boolean languages = !quoted.language().isEmpty()
                && !text.language().isEmpty()
                && !primary(quoted.language()).equals(primary(text.language()));
        return new Wording(
                claim,
                nearest,
                nearest.document(),
                match(quoted.words(), text.words()),
                languages || quoted.translated() || text.translated(),
                inFull(nearest));
    }

    private static boolean inFull(Claim cited) {
        Set<String> subjects = cited.document().heldInFullOn();
        return subjects.contains("*")
                || subjects.contains(cited.question().subject().id());
    }

    private static WordMatch match(String quoted, String text) {
        List<String> parts = Arrays.stream(GAP.split(quoted))
                .map(part -> String.join(" ", words(part)))
                .filter(part -> !part.isEmpty())
                .toList();
        String whole = " " + String.join(" ", words(text)) + " ";
        int from = 0;
        for (String part : parts) {
            int at = whole.indexOf(" " + part + " ", from);
            if (at < 0) {
                return share(quoted, text) >= PARTLY ? WordMatch.PARTLY : WordMatch.ABSENT;
            }
            from = at + part.length();
        }
        return parts.size() > 1 ? WordMatch.ELLIPSIS : WordMatch.VERBATIM;
    }

    /** The share of the quoted letters in the longest run of words that both have in one order. */
    private static double share(String quoted, String text) {
        List<String> here = words(quoted);
        List<String> there = words(text);
        int[][] common = new int[here.size() + 1][there.size() + 1];
        for (int i = 1; i <= here.size(); i++) {
            for (int j = 1; j <= there.size(); j++) {
                String word = here.get(i - 1);
                common[i][j] = word.equals(there.get(j - 1))
                        ? common[i - 1][j - 1] + word.length()
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        int letters = here.stream().mapToInt(String::length).sum();
        return letters == 0 ? 0 : (double) common[here.size()][there.size()] / letters;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : plain.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
