package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers by tens of thousands, as Chinese, Japanese and Korean copy has them: 1万5000, 2億, 1만 5천, 三千, 1.5万, 2万亿. */
final class Myriads {

    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

    /** What a letter stands for: a digit below ten, a ten, hundred or thousand, or a power of ten thousand. */
    private static final Map<Character, BigDecimal> LETTERS = new HashMap<>();

    static {
        for (List<String> row : Table.rows("myriads.tsv", 2)) {
            for (String letter : Table.wordings(row.get(1))) {
                LETTERS.put(letter.charAt(0), new BigDecimal(row.get(0)));
            }
        }
    }

    /** What has been read: whole sections, the one that a larger unit may still multiply, that under way, its last digits. */
    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal pending = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private Optional<BigDecimal> digits = Optional.empty();
    private BigDecimal step = BigDecimal.ZERO;
    private BigDecimal totalUnit = new BigDecimal("1e40");
    private BigDecimal pendingUnit = BigDecimal.ZERO;
    private BigDecimal sectionUnit = MYRIAD;
    private BigDecimal lastUnit = BigDecimal.ONE;
    private int units;
    private int parts;
    private String rest;

    private Myriads(String text) {
        this.rest = text;
    }

    /** The number at the beginning of a text; empty unless a letter of the table is part of it. */
    static Optional<Numerals.Read> first(String text) {
        return new Myriads(text).read(text);
    }

    private Optional<Numerals.Read> read(String text) {
        while (take()) {
            parts++;
        }
        boolean letters = units > 0 || (parts == 1 && han(text));
        if (parts == 0 || !letters) {
            return Optional.empty();
        }
        BigDecimal number = total.add(pending).add(section).add(digits.orElse(BigDecimal.ZERO));
        boolean plain = number.stripTrailingZeros().scale() <= 0 && step.signum() == 0;
        BigDecimal shown = plain ? Numerals.step(number.setScale(0)) : step.stripTrailingZeros();
        // only of "2万" does the unit hold for a lower figure in front of it too
        BigDecimal scale = units == 1 && parts == 2 ? lastUnit : BigDecimal.ONE;
        return Optional.of(new Numerals.Read(number.setScale(Math.max(0, shown.scale())), shown, scale, rest.strip()));
    }

    /** One digit in letters is a number in Chinese and Japanese; in Korean it is mostly part of a word. */
    private static boolean han(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Takes in digits or a letter; false where neither goes on with the number. */
    private boolean take() {
        String next = parts > 0 && rest.startsWith(" ") ? rest.substring(1) : rest;
        if (next.isEmpty()) {
            return false;
        }
        BigDecimal letter = LETTERS.get(next.charAt(0));
        if (letter == null) {
            return figures(next);
        }
        boolean fits = letter.compareTo(BigDecimal.TEN) < 0
                ? digit(letter)
                : letter.compareTo(MYRIAD) < 0 ? within(letter) : myriad(letter);
        if (fits) {
            rest = next.substring(1);
        }
        return fits;
    }

    /** Digits count where a letter of the table stands behind them, or has stood before. */
    private boolean figures(String text) {
        if (digits.isPresent() || !Numerals.startsWithDigit(text) || text.startsWith("-")) {
            return false;
        }
        Optional<Numerals.Read> read = Numerals.unscaled(text, Language.NONE);
        boolean fits = read.isPresent()
                && (units > 0
                        || read.get()
                                .rest()
                                .chars()
                                .limit(1)
                                .anyMatch(c -> LETTERS.containsKey((char) c)
                                        && LETTERS.getOrDefault((char) c, BigDecimal.ZERO)
                                                        .compareTo(BigDecimal.TEN)
                                                >= 0));
        if (fits) {
            digits = read.map(Numerals.Read::number);
            step = read.get().number().scale() > 0 ? read.get().step() : BigDecimal.ZERO;
            rest = read.get().rest();
        }
        return fits;
    }

    private boolean digit(BigDecimal value) {
        boolean fits = digits.isEmpty();
        digits = digits.or(() -> Optional.of(value));
        return fits;
    }

    private boolean within(BigDecimal unit) {
        if (unit.compareTo(sectionUnit) >= 0) {
            return false;
        }
        section = section.add(digits.orElse(BigDecimal.ONE).multiply(unit));
        sectionUnit = unit;
        return unit(unit);
    }

    private boolean myriad(BigDecimal unit) {
        BigDecimal below = section.add(digits.orElse(BigDecimal.ZERO));
        if (unit.compareTo(totalUnit) >= 0 || unit.compareTo(pendingUnit) == 0) {
            return false;
        }
        if (unit.compareTo(pendingUnit) > 0 && pending.signum() > 0) {
            // 2万亿 is two myriads of 億
            total = total.add(pending.add(below).multiply(unit));
            pending = BigDecimal.ZERO;
            pendingUnit = BigDecimal.ZERO;
            totalUnit = unit;
        } else {
            total = total.add(pending);
            totalUnit = pending.signum() > 0 ? pendingUnit : totalUnit;
            pending = (below.signum() == 0 ? BigDecimal.ONE : below).multiply(unit);
            pendingUnit = unit;
        }
        section = BigDecimal.ZERO;
        sectionUnit = MYRIAD;
        return unit(unit);
    }

    private boolean unit(BigDecimal unit) {
        step = step.multiply(unit);
        digits = Optional.empty();
        lastUnit = unit;
        units++;
        return true;
    }
}
