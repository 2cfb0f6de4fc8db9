package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the page on values that tells how numbers are written in many languages, asked of the program. */
final class NumbersPage {

    private static final List<String> SHOWN = List.of(
            "en", "de", "de-CH", "fr", "es", "es-MX", "pt", "it", "ru", "uk", "tr", "ar", "ar-MA", "fa", "hi", "zh",
            "ja", "ko");

    private NumbersPage() {}

    /** The words that a text of any language may have. */
    static String words() {
        return numbers("");
    }

    static String languages() {
        return """
                A word that another language has too has that one's size where the document is in it:

                | language | words |
                |---|---|
                """
                + byLanguage().entrySet().stream()
                        .map(entry -> TablePages.cells(name(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining())
                + """

                Chinese, Japanese and Korean numbers go by tens of thousands: 1만 5천 is 15,000, 2億 is 200,000,000, 2万亿 is
                2,000,000,000,000, 三千 is 3,000.

                | letters | stand for |
                |---|---|
                """
                + Table.rows("myriads.tsv", 2).stream()
                        .map(row -> TablePages.cells(TablePages.wordings(row.get(1)), grouped(row.get(0))))
                        .collect(Collectors.joining())
                + """

                ## Points and commas

                Thousands are parted by spaces of any width (4 100), by apostrophes (4'100), by points or by commas, in groups of three
                or as India groups them (5,30,000). Digits of any script are digits; ٬ and ٫ say themselves what they part. A point
                and a comma in one number, or two of either, have one reading: 1.234.567 and 1.234,5 in any language.

                A lone point or comma in front of three digits is read by the language of the document (its `language`), by
                [CLDR](https://cldr.unicode.org/):

                | language | 4.100 is | 4,100 is | 2,5 is |
                |---|---|---|---|
                """
                + SHOWN.stream()
                        .map(tag -> TablePages.cells(
                                name(tag) + " (`" + tag + "`)",
                                read("4.100", tag),
                                read("4,100", tag),
                                read("2,5", tag)))
                        .collect(Collectors.joining())
                + TablePages.cells("not given", read("4.100", ""), read("4,100", ""), read("2,5", ""))
                + """

                Where a comma parts decimals, 4,100 is 4,100 houses all the same: nobody counts houses by the thousandth, and whoever
                writes a claim in English may write its figures so. Of what is measured, 4,100 hectares has two readings there, and is
                refused with both.
                """;
    }

    private static String read(String figure, String tag) {
        Language language = Language.of(tag);
        return Numerals.first(figure, language)
                .map(read -> read.thousand()
                        ? Shown.number(read.counted().number()) + " of what is counted"
                        : Shown.number(read.number()))
                .orElse("refused");
    }

    private static Map<String, String> byLanguage() {
        return rows().flatMap(row -> Stream.of(row.get(2).split(" ")))
                .filter(language -> !language.isEmpty() && !language.equals("*"))
                .distinct()
                .collect(Collectors.toMap(
                        language -> language, NumbersPage::numbers, (one, other) -> one, TreeMap::new));
    }

    private static String numbers(String language) {
        return rows().filter(row -> List.of(row.get(2).split(" ")).contains(language))
                .map(row -> TablePages.wordings(row.get(0))
                        + (row.get(1).equals("+") ? " (joins)" : " " + grouped(row.get(1))))
                .collect(Collectors.joining(", "));
    }

    private static Stream<List<String>> rows() {
        return Table.rows("numbers.tsv", 3).stream();
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    private static String grouped(String number) {
        return Shown.number(new BigDecimal(number));
    }
}
