package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in words: two hundred and six; twenty-one; a million; two dozen; nobody. */
final class NumberWords {

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST = new BigDecimal("1e40");

    private static final Map<String, BigDecimal> WORDS = new HashMap<>();

    static {
        for (List<String> row : Table.rows("numbers.tsv", 2)) {
            WORDS.put(row.get(0), new BigDecimal(row.get(1)));
        }
    }

    /** What has been read so far: whole groups of thousands, the group under way, and the text that is left. */
    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal nextScale = MOST;
    private String rest;
    private boolean any;

    private NumberWords(String text) {
        this.rest = text;
    }

    /** What one word stands for: "thousand". */
    static Optional<BigDecimal> value(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    /** The number at the beginning of a text. */
    static Optional<Numerals.Read> first(String text) {
        return new NumberWords(text).read();
    }

    private Optional<Numerals.Read> read() {
        article();
        while (take()) {
            any = true;
        }
        if (!any) {
            return Optional.empty();
        }
        BigDecimal number = total.add(group);
        if (Numerals.word(rest).equals("dozen")) {
            // a dozen is a round number: eighteen is not two of them, and twenty-three may be
            BigDecimal dozens = one(number).multiply(DOZEN);
            return Optional.of(new Numerals.Read(dozens, DOZEN, BigDecimal.ONE, Numerals.behind(rest)));
        }
        return Optional.of(new Numerals.Read(number, Numerals.step(number), BigDecimal.ONE, rest));
    }

    /** "A million" is one million; "a day" is no number. */
    private void article() {
        String word = Numerals.word(rest);
        if (word.equals("a") || word.equals("an")) {
            String behind = Numerals.behind(rest);
            String next = Numerals.word(behind);
            if (next.equals("dozen")
                    || value(next)
                            .filter(value -> value.compareTo(HUNDRED) >= 0)
                            .isPresent()) {
                rest = behind;
                group = BigDecimal.ONE;
                any = true;
            }
        }
    }

    /** Takes in the next word; false where it does not go on with the number. */
    private boolean take() {
        String word = Numerals.word(rest);
        String behind = Numerals.behind(rest);
        if (any && word.equals("and") && WORDS.containsKey(Numerals.word(behind))) {
            word = Numerals.word(behind);
            behind = Numerals.behind(behind);
        }
        BigDecimal value = WORDS.get(word);
        if (value == null) {
            return false;
        }
        if (value.signum() == 0) {
            return nothing(behind);
        }
        boolean fits = value.compareTo(THOUSAND) >= 0 ? scale(value) : withinThousand(value);
        if (fits) {
            rest = behind;
        }
        return fits;
    }

    /** "Nobody", "no one": zero stands alone. */
    private boolean nothing(String behind) {
        if (any) {
            return false;
        }
        any = true;
        rest = Numerals.word(behind).equals("one") ? Numerals.behind(behind) : behind;
        return false;
    }

    private boolean scale(BigDecimal value) {
        if (value.compareTo(nextScale) >= 0) {
            return false;
        }
        total = total.add(one(group).multiply(value));
        group = BigDecimal.ZERO;
        nextScale = value;
        return true;
    }

    private boolean withinThousand(BigDecimal value) {
        if (value.compareTo(HUNDRED) == 0) {
            boolean fits = group.compareTo(HUNDRED) < 0;
            group = fits ? one(group).multiply(value) : group;
            return fits;
        }
        int tens = group.remainder(HUNDRED).intValue();
        boolean fits = tens == 0 || (tens >= 20 && tens % 10 == 0 && value.compareTo(BigDecimal.TEN) < 0);
        group = fits ? group.add(value) : group;
        return fits;
    }

    private static BigDecimal one(BigDecimal group) {
        return group.signum() == 0 ? BigDecimal.ONE : group;
    }
}
