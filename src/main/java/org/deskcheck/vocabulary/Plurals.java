package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Bound;

/** Plurals that stand for a decade, "dozens", or that nobody counted, "several"; from {@code plurals.tsv}. */
final class Plurals {

    /** The least and the most that a plural stands for; both empty where nobody counted. */
    record Decade(Optional<BigDecimal> least, Optional<BigDecimal> most) {

        boolean counted() {
            return least.isPresent() && most.isPresent();
        }

        /** "At least dozens" has no most; "up to hundreds" has neither end. */
        Decade under(Bound bound) {
            return switch (bound) {
                case EXACT, ABOUT, RANGE -> this;
                case MORE_THAN, AT_LEAST, LITTLE_OVER -> new Decade(least, Optional.empty());
                default -> new Decade(Optional.empty(), Optional.empty());
            };
        }
    }

    private static final Wordings<Decade> PLURALS = new Wordings<>();

    static {
        for (List<String> row : Table.rows("plurals.tsv", 3)) {
            PLURALS.add(List.of(row.get(0)), new Decade(number(row.get(1)), number(row.get(2))));
        }
    }

    private Plurals() {}

    /** The plural that a text begins with, and the rest of it. */
    static Optional<Wordings.Prefix<Decade>> prefixOf(String text) {
        return PLURALS.prefixOf(text);
    }

    /** The decade that a word stands for, alone. */
    static Optional<Decade> named(String word) {
        return PLURALS.get(word);
    }

    /** "Several thousand people": the scale says no more than the plural, and the unit stands behind it. */
    static String behindScale(String text, Language language) {
        String word = Numerals.word(text);
        boolean scale = word.equals("dozen")
                || NumberWords.value(word, language)
                        .filter(value -> value.number().compareTo(BigDecimal.valueOf(100)) >= 0)
                        .isPresent();
        String behind = scale ? Numerals.behind(text) : text;
        return scale && behind.startsWith("of ") ? behind.substring(3).strip() : behind;
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }
}
