package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as copy writes them in digits: 4,137; 4 137; 2.5; 4.2 thousand; $2.3m. Those in words: {@link NumberWords}. */
final class Numerals {

    /**
     * A number, the step that its writing shows, and the text behind it.
     *
     * @param step the place of the last digit that is not 0, or of the last decimal printed
     * @param scale what a scale word behind the digits multiplied it by, else 1
     */
    record Read(BigDecimal number, BigDecimal step, BigDecimal scale, String rest) {

        /** A number keeps no decimals that its step does not show: 4.2 thousand is 4200, not 4200.0. */
        Read times(BigDecimal factor, String behind) {
            BigDecimal stepped = step.multiply(factor).stripTrailingZeros();
            BigDecimal product = number.multiply(factor);
            return new Read(product.setScale(Math.max(0, stepped.scale())), stepped, factor, behind);
        }
    }

    /** Digits, in groups of three where commas, thin or common spaces part them. */
    private static final Pattern DIGITS = Pattern.compile(
            "(-?)(\\d{1,3}(?:,\\d{3}){1,20}|\\d{1,3}(?:[\u00a0\u2009\u202f ]\\d{3}){1,20}(?!\\d)|\\d+)(\\.\\d+)?(?![\\d,.]*\\d)");

    /** As many as a number in a claim file may have. */
    private static final int LONGEST = 60;

    private static final BigDecimal LEAST_SCALE = BigDecimal.valueOf(100);

    /** Letters that scale an amount of money alone: $2.3m, but 5 m is five metres. */
    private static final Map<String, BigDecimal> MONEY = new HashMap<>();

    static {
        for (List<String> row : Table.rows("money-scales.tsv", 2)) {
            MONEY.put(row.get(0), new BigDecimal(row.get(1)));
        }
    }

    private Numerals() {}

    /** The number at the beginning of a text. */
    static Optional<Read> first(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.lookingAt() ? inDigits(text, digits).map(Numerals::scaled) : NumberWords.first(text);
    }

    /** The number at the beginning of an amount of money, behind its sign. */
    static Optional<Read> firstOfMoney(String text) {
        return first(text).map(read -> {
            BigDecimal scale = read.scale().compareTo(BigDecimal.ONE) == 0 ? MONEY.get(word(read.rest())) : null;
            return scale == null ? read : read.times(scale, behind(read.rest()));
        });
    }

    /** Whether a text begins with a figure in digits. */
    static boolean startsWithDigit(String text) {
        String figure = text.startsWith("-") ? text.substring(1) : text;
        return !figure.isEmpty() && Character.isDigit(figure.charAt(0));
    }

    /** The step that a plain writing of the number shows; 1 for zero. */
    static BigDecimal step(BigDecimal number) {
        if (number.scale() > 0) {
            return BigDecimal.ONE.movePointLeft(number.scale());
        }
        if (number.signum() == 0) {
            return BigDecimal.ONE;
        }
        return BigDecimal.ONE.movePointRight(-number.stripTrailingZeros().scale());
    }

    /** The first word, in lower case. */
    static String word(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Wordings.folded(text.substring(0, end));
    }

    /** What stands behind the first word, and the hyphen of "twenty-one". */
    static String behind(String text) {
        String rest = text.substring(word(text).length());
        return (rest.startsWith("-") ? rest.substring(1) : rest).strip();
    }

    private static Optional<Read> inDigits(String text, Matcher digits) {
        if (digits.end() > LONGEST) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits.group(1)
                + digits.group(2).replaceAll("[^0-9]", "")
                + Optional.ofNullable(digits.group(3)).orElse(""));
        String rest = text.substring(digits.end()).strip();
        return Optional.of(new Read(number, step(number), BigDecimal.ONE, rest));
    }

    private static Read scaled(Read read) {
        return NumberWords.value(word(read.rest()))
                .filter(scale -> scale.compareTo(LEAST_SCALE) >= 0)
                .map(scale -> read.times(scale, behind(read.rest())))
                .orElse(read);
    }
}
