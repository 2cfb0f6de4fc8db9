package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers in words: two hundred and six; twenty-one; a million; two dozen; nobody; deux cent mille; dreitausend. A word
 * that several languages share has the size that the language at hand gives it.
 */
final class NumberWords {

    /** What a word stands for, and whether the language at hand says so itself. */
    record Value(BigDecimal number, boolean own) {}

    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST = new BigDecimal("1e40");
    private static final int LONGEST_WORD = 60;

    /** "And" in a number: no value of its own. */
    private static final BigDecimal JOINT = BigDecimal.ONE.negate();

    private static final String WITHIN_WORDS = "-'\u2019";

    private static final String ANYWHERE = "*";

    /** Numbers by language and word. */
    private static final Map<String, Map<String, BigDecimal>> WORDS = new HashMap<>();

    static {
        for (List<String> row : Table.rows("numbers.tsv", 3)) {
            BigDecimal number = row.get(1).equals("+") ? JOINT : new BigDecimal(row.get(1));
            for (String language : row.get(2).isEmpty()
                    ? List.of(ANYWHERE)
                    : List.of(row.get(2).split(" "))) {
                Table.wordings(row.get(0)).forEach(word -> WORDS.computeIfAbsent(language, unused -> new HashMap<>())
                        .put(Wordings.folded(word), number));
            }
        }
    }

    /** What has been read so far: whole groups of thousands, the group under way, and the text that is left. */
    private BigDecimal total = BigDecimal.ZERO;

    private final Language language;
    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal nextScale = MOST;
    private String rest;
    private boolean any;
    private boolean joined;

    private NumberWords(String text, Language language) {
        this.rest = text;
        this.language = language;
    }

    /** What one word stands for: "thousand". */
    static Optional<Value> value(String word, Language language) {
        return listed(word, language).filter(value -> value.number().signum() >= 0);
    }

    private static Optional<Value> listed(String word, Language language) {
        Optional<BigDecimal> own = in(language.subtag(), word);
        return own.isPresent()
                ? own.map(number -> new Value(number, true))
                : in(ANYWHERE, word).map(number -> new Value(number, false));
    }

    private static Optional<BigDecimal> in(String language, String word) {
        return Optional.ofNullable(WORDS.getOrDefault(language, Map.of()).get(word));
    }

    /** The number at the beginning of a text. */
    static Optional<Numerals.Read> first(String text, Language language) {
        return new NumberWords(text, language).read();
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
                    || value(next, language)
                            .filter(value -> value.number().compareTo(HUNDRED) >= 0)
                            .isPresent()) {
                rest = behind;
                group = BigDecimal.ONE;
                any = true;
            }
        }
    }

    /** Takes in the next word; false where it does not go on with the number. */
    private boolean take() {
        String word = hyphened(rest);
        String behind = behind(rest, word);
        Optional<BigDecimal> value = listed(word, language).map(Value::number);
        if (any && value.filter(number -> number.signum() < 0).isPresent()) {
            word = hyphened(behind);
            behind = behind(behind, word);
            value = listed(word, language).map(Value::number).filter(number -> number.signum() > 0);
        }
        if (value.isEmpty()) {
            return compound(word, behind);
        }
        if (value.get().signum() < 0) {
            return false;
        }
        if (value.get().signum() == 0) {
            return nothing(behind);
        }
        if (!put(value.get())) {
            return false;
        }
        rest = behind;
        return true;
    }

    private boolean put(BigDecimal value) {
        boolean fits = value.compareTo(THOUSAND) >= 0 ? scale(value) : withinThousand(value);
        joined = false;
        return fits;
    }

    /** The longest beginning that is a word, hyphens and apostrophes within it: "quatre-vingt" of "quatre-vingt-six". */
    private String hyphened(String text) {
        String longest = Numerals.word(text);
        int end = longest.length();
        while (end + 1 < text.length() && end < LONGEST_WORD && WITHIN_WORDS.indexOf(text.charAt(end)) >= 0) {
            int next = Numerals.word(text.substring(end + 1)).length();
            if (next == 0) {
                break;
            }
            end += 1 + next;
            String whole = Wordings.folded(text.substring(0, end));
            longest = listed(whole, language).isPresent() ? whole : longest;
        }
        return longest;
    }

    private static String behind(String text, String word) {
        String rest = text.substring(word.length());
        return (rest.startsWith("-") || rest.startsWith(".") ? rest.substring(1) : rest).strip();
    }

    /** A word of several that stand without a space: dreitausend, zweihundertfünfzig, duemila. */
    private boolean compound(String word, String behind) {
        Optional<List<BigDecimal>> parts = parts(word);
        if (parts.isEmpty()) {
            return false;
        }
        for (BigDecimal part : parts.get()) {
            if (part.signum() < 0) {
                joined = true;
            } else if (part.signum() == 0 || !put(part)) {
                return false;
            }
        }
        rest = behind;
        return true;
    }

    /** The numbers of which a word is made, longest first; empty where it is not made of them alone. */
    private Optional<List<BigDecimal>> parts(String word) {
        if (language.subtag().isEmpty() || word.length() < 4 || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        // from the end: what is behind each letter, once it is known to be made of numbers
        List<Optional<List<BigDecimal>>> from = new ArrayList<>();
        for (int i = 0; i <= word.length(); i++) {
            from.add(i == word.length() ? Optional.of(List.of()) : Optional.empty());
        }
        for (int begin = word.length() - 1; begin >= 0; begin--) {
            for (int end = word.length(); end > begin && from.get(begin).isEmpty(); end--) {
                Optional<BigDecimal> part = in(language.subtag(), word.substring(begin, end));
                Optional<List<BigDecimal>> behind = from.get(end);
                if (part.isPresent() && behind.isPresent()) {
                    List<BigDecimal> all = new ArrayList<>(List.of(part.get()));
                    all.addAll(behind.get());
                    from.set(begin, Optional.of(all));
                }
            }
        }
        return from.get(0);
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
        int tens = group.remainder(HUNDRED).intValue();
        if (value.compareTo(HUNDRED) == 0) {
            boolean fits = group.compareTo(HUNDRED) < 0;
            group = fits ? one(group).multiply(value) : group;
            return fits;
        }
        boolean single = value.compareTo(BigDecimal.TEN) < 0;
        boolean fits = value.compareTo(HUNDRED) > 0
                ? group.signum() == 0
                : tens == 0
                        || (tens >= 20 && tens % 10 == 0 && single)
                        // ein und zwanzig: the single comes first
                        || (joined && tens < 10 && value.intValue() >= 20);
        group = fits ? group.add(value) : group;
        return fits;
    }

    private static BigDecimal one(BigDecimal group) {
        return group.signum() == 0 ? BigDecimal.ONE : group;
    }
}
