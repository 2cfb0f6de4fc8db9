package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as copy writes them in digits of any script: 4,137; 4 137; 4'137; 5,30,000; 2.5; 4.2 thousand; $2.3m. Those in
 * words: {@link NumberWords}; those by myriads: {@link Myriads}.
 */
final class Numerals {

    /**
     * A number, the step that its writing shows, and the text behind it.
     *
     * @param step the place of the last digit that is not 0, or of the last decimal printed
     * @param scale what a scale word behind the digits multiplied it by, else 1
     * @param thousand whether its three decimals may be a group of three as English copy writes it
     */
    record Read(BigDecimal number, BigDecimal step, BigDecimal scale, String rest, boolean thousand) {

        Read(BigDecimal number, BigDecimal step, BigDecimal scale, String rest) {
            this(number, step, scale, rest, false);
        }

        /** A number keeps no decimals that its step does not show: 4.2 thousand is 4200, not 4200.0. */
        Read times(BigDecimal factor, String behind) {
            BigDecimal stepped = step.multiply(factor).stripTrailingZeros();
            BigDecimal product = number.multiply(factor);
            return new Read(product.setScale(Math.max(0, stepped.scale())), stepped, factor, behind, thousand);
        }

        /** The same digits as a whole number, where they may be one: nobody counts 4.100 houses. */
        Read counted() {
            if (!thousand) {
                return this;
            }
            BigDecimal whole = number.movePointRight(3).setScale(0);
            return new Read(whole, Numerals.step(whole), scale, rest);
        }
    }

    private static final String SPACES = "\u00a0\u2007\u2009\u202f ";

    /** Digits in groups of three, or as India groups them, or ungrouped; then decimals. */
    private static final Pattern DIGITS = Pattern.compile("(?<sign>[-\u2212]?)"
            + "(?<whole>\\d{1,3}(?<group>[,.'\u2019\u066c" + SPACES + "])\\d{3}(?:\\k<group>\\d{3}){0,19}(?!\\d)"
            + "|\\d{1,2}(?:,\\d{2}){1,15},\\d{3}(?!\\d)|\\d+)"
            + "(?:(?<point>[.,\u066b])(?<fraction>\\d+))?(?![\\d,.'\u2019\u066b\u066c]*\\d)");

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
    static Optional<Read> first(String text, Language language) {
        return Myriads.first(text)
                .or(() -> digits(text, language))
                .or(() -> startsWithDigit(text) ? Optional.empty() : NumberWords.first(text, language));
    }

    /** The number at the beginning of an amount of money, behind its sign. */
    static Optional<Read> firstOfMoney(String text, Language language) {
        return first(text, language).map(read -> {
            BigDecimal scale = read.scale().compareTo(BigDecimal.ONE) == 0 ? MONEY.get(word(read.rest())) : null;
            return scale == null ? read : read.times(scale, behind(read.rest()));
        });
    }

    /** Whether a text begins with a figure in digits. */
    static boolean startsWithDigit(String text) {
        String figure = text.startsWith("-") || text.startsWith("\u2212") ? text.substring(1) : text;
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

    /** The first word, in lower case, with its vowel signs. */
    static String word(String text) {
        int end = 0;
        while (end < text.length() && ofWord(text.charAt(end))) {
            end++;
        }
        return Wordings.folded(text.substring(0, end));
    }

    /** What stands behind the first word, the full stop of "Mio." and the hyphen of "twenty-one". */
    static String behind(String text) {
        String rest = text.substring(word(text).length());
        return (rest.startsWith("-") || rest.startsWith(".") ? rest.substring(1) : rest).strip();
    }

    /** Digits of any script as those of ASCII, letter by letter, and full-width signs as narrow ones. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (Character.isDigit(c)) {
                narrow.setCharAt(i, Character.forDigit(Character.digit(c, 10), 10));
            } else if (c == '\uff0c' || c == '\uff0e') {
                narrow.setCharAt(i, c == '\uff0c' ? ',' : '.');
            }
        }
        return narrow.toString();
    }

    /** The number in digits at the beginning of a text, without a scale word. */
    static Optional<Read> unscaled(String text, Language language) {
        String beginning = narrow(text.substring(0, Math.min(text.length(), 2 * LONGEST)));
        Matcher digits = DIGITS.matcher(beginning);
        if (!digits.lookingAt() || digits.end() > LONGEST) {
            return Optional.empty();
        }
        String whole = digits.group("whole");
        String group = Optional.ofNullable(digits.group("group")).orElse(whole.contains(",") ? "," : "");
        String point = Optional.ofNullable(digits.group("point")).orElse("");
        String rest = text.substring(digits.end()).strip();
        boolean lone = !group.isEmpty()
                && ",.".contains(group)
                && point.isEmpty()
                && whole.indexOf(group) == whole.lastIndexOf(group);
        if (lone) {
            return lone(digits.group("sign"), whole, group, rest, language);
        }
        // "2,5" has one reading; where commas part thousands it is as likely a slip
        boolean slip = group.isEmpty() && point.equals(",") && language.decimal() == Language.Decimal.POINT;
        return slip || (!point.isEmpty() && point.equals(group))
                ? Optional.empty()
                : Optional.of(read(digits.group("sign"), whole, digits.group("fraction"), rest, false));
    }

    /** A point or comma that stands once, in front of three digits: it parts thousands or decimals. */
    private static Optional<Read> lone(String sign, String whole, String separator, String rest, Language language) {
        int at = whole.indexOf(separator);
        String front = whole.substring(0, at);
        String decimals = whole.substring(at + 1);
        boolean zero = front.startsWith("0");
        boolean point = separator.equals(".");
        return switch (language.decimal()) {
            case POINT ->
                point
                        ? Optional.of(read(sign, front, decimals, rest, false))
                        : zero ? Optional.empty() : Optional.of(read(sign, whole, null, rest, false));
            case COMMA ->
                point && !zero
                        ? Optional.of(read(sign, whole, null, rest, false))
                        : Optional.of(read(sign, front, decimals, rest, !zero));
            case EITHER -> zero ? Optional.of(read(sign, front, decimals, rest, false)) : Optional.empty();
        };
    }

    private static Read read(String sign, String whole, @Nullable String decimals, String rest, boolean thousand) {
        BigDecimal number = new BigDecimal((sign.isEmpty() ? "" : "-")
                + whole.replaceAll("[^0-9]", "")
                + (decimals == null ? "" : "." + decimals));
        return new Read(number, step(number), BigDecimal.ONE, rest, thousand);
    }

    private static Optional<Read> digits(String text, Language language) {
        return unscaled(text, language).map(read -> NumberWords.value(word(read.rest()), language)
                .filter(scale -> scale.number().compareTo(LEAST_SCALE) >= 0)
                .map(scale -> {
                    Read scaled = read.times(scale.number(), behind(read.rest()));
                    return scale.own()
                            ? new Read(scaled.number(), scaled.step(), scaled.scale(), scaled.rest())
                            : scaled;
                })
                .orElse(read));
    }

    private static boolean ofWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                // joins and parts letters of Persian and Hindi words
                || c == '\u200c'
                || c == '\u200d';
    }
}
