package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Interval;

/** The page on values: what each bound entails and conveys, asked of the program, and the words for it. */
final class ValuesPage {

    private static final BigDecimal N = BigDecimal.valueOf(10_000);
    private static final BigDecimal M = BigDecimal.valueOf(20_000);
    private static final BigDecimal S = BigDecimal.valueOf(100);

    private ValuesPage() {}

    static String text() {
        return "# Values: what the words say\n\n"
                + TablePages.made()
                + """

                Every figure has two intervals: **entailed**, what its words say, and **conveyed**, what a reader takes from them.
                *N* is the figure, *M* the upper one of a range, and *s* the step shown: the place of the last digit that is not 0,
                or of the last decimal printed. 4,100 shows a step of 100, 2.50 one of 0.01, 4.2 thousand one of 100. A whole
                number whose last digit is not 0 is meant to the unit.

                Two values exclude each other where what they entail, in one unit, is apart. Where only what they convey is apart, a
                rule may ask. A value that is hedged or planned excludes nothing that was counted.
                (Granularity: Krifka 2007. "More than" and its conveyed upper end: Cummins, Sauerland and Solt 2012,
                doi 10.1007/s10988-012-9114-0.)

                ## Bounds

                | bound | written | entailed | conveyed |
                |---|---|---|---|
                """
                + TablePages.cells(
                        "exact",
                        "4,137; 2.5: the last digit is not 0",
                        "N; with decimals N − s/2 to N + s/2",
                        "the same")
                + Table.rows("bounds.tsv", 3).stream()
                        .filter(row -> !row.get(2).isEmpty())
                        .map(row ->
                                TablePages.cells(words(row.get(0)), TablePages.wordings(row.get(1)), "N", "the same"))
                        .collect(Collectors.joining())
                + bounds()
                + TablePages.cells(
                        "uncounted", "see below", "any number, or the least that the words name and above", "the same")
                + """

                Where there is no upper figure, M is N. "Exactly" and its like set the step to 1, whatever the digits show. Less than and
                up to begin at 0; where they stand before two figures, N is the upper one.

                Some bounds stand behind the figure or behind its unit: 300多人, 300명 이상, 300 or more people.

                | bound | written behind |
                |---|---|
                """
                + table("bounds-behind.tsv", row -> words(row.get(0)))
                + """

                ## Plurals

                | written | least | most |
                |---|---|---|
                """
                + Table.rows("plurals.tsv", 3).stream()
                        .map(row -> row.get(1).isEmpty()
                                ? TablePages.cells(row.get(0), "", "nobody counted")
                                : TablePages.cells(row.get(0), grouped(row.get(1)), grouped(row.get(2))))
                        .collect(Collectors.joining())
                + """

                ## Hedges

                | hedge | written |
                |---|---|
                """
                + table(
                        "hedges.tsv",
                        row -> Wordings.folded(row.get(0)).replace('_', ' ').replace("+", ", "))
                + """

                ## Answers, and what is not known

                | answer | written |
                |---|---|
                """
                + table("answers.tsv", row -> Wordings.folded(row.get(0)))
                + TablePages.cells(
                        "not known",
                        Table.rows("unknowns.tsv", 1).stream()
                                .map(row -> row.get(0))
                                .collect(Collectors.joining(", ")))
                + """

                Any other word is an answer by that name where a claim gives it as `{answer: alliance}`.

                ## Numbers in words

                """
                + NumbersPage.words()
                + "; dozen 12, with a step of 12. Behind an amount of money also "
                + Table.rows("money-scales.tsv", 2).stream()
                        .map(row -> row.get(0) + " " + grouped(row.get(1)))
                        .collect(Collectors.joining(", "))
                + """
                .

                """
                + NumbersPage.languages()
                + """

                ## Operators of a flat table

                | operator | bound | hedge |
                |---|---|---|
                """
                + Table.rows("operators.tsv", 3).stream()
                        .map(row -> TablePages.cells("`" + row.get(0) + "`", words(row.get(1)), words(row.get(2))))
                        .collect(Collectors.joining())
                + """

                A row with two numbers under `=` is a range. `none` is 0, `unknown` is not known. An operator or unit that is not
                listed is kept as text, and its claim is not compared.
                """;
    }

    private static String bounds() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("EXACT", "4,100: the last digit is 0");
        for (List<String> row : Table.rows("bounds.tsv", 3)) {
            if (!row.get(2).isEmpty()) {
                continue;
            }
            written.merge(row.get(0), TablePages.wordings(row.get(1)), (one, other) -> one + "; " + other);
        }
        written.merge("RANGE", "N to M, N–M", (one, other) -> other + "; " + one);
        written.put("LOW_END", "N to M, the low end being likelier");
        written.put("DECADE", "see below");
        return written.entrySet().stream()
                .map(entry -> bound(Bound.valueOf(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String bound(Bound bound, String written) {
        String entailed = shown(Bounds.entailed(bound, N, M, S));
        String conveyed = shown(Bounds.conveyed(bound, N, M, S));
        return TablePages.cells(
                words(bound.name()), written, entailed, conveyed.equals(entailed) ? "the same" : conveyed);
    }

    private static String shown(Interval interval) {
        Optional<String> low = interval.low().map(ValuesPage::symbol);
        Optional<String> high = interval.high().map(ValuesPage::symbol);
        if (high.isEmpty()) {
            return interval.aboveLow() ? "above " + low.orElseThrow() : low.orElseThrow() + " and above";
        }
        return (interval.aboveLow() ? "above " : "")
                + low.orElseThrow()
                + " to "
                + (interval.belowHigh() ? "below " : "")
                + high.get();
    }

    /** The formula that gives an end: 9,950 is N − s/2 where N is 10,000 and s is 100. */
    private static String symbol(BigDecimal end) {
        if (end.signum() == 0) {
            return "0";
        }
        boolean upper = end.compareTo(N.add(S)) > 0;
        BigDecimal off = end.subtract(upper ? M : N);
        String figure = upper ? "M" : "N";
        String sign = off.signum() < 0 ? " − " : " + ";
        return switch (off.abs().intValueExact()) {
            case 0 -> figure;
            case 50 -> figure + sign + "s/2";
            case 100 -> figure + sign + "s";
            default -> throw new IllegalStateException("no formula gives " + end);
        };
    }

    private static String table(String name, Function<List<String>, String> head) {
        return Table.rows(name, 2).stream()
                .map(row -> TablePages.cells(head.apply(row), TablePages.wordings(row.get(1))))
                .collect(Collectors.joining());
    }

    private static String words(String constant) {
        return Wordings.folded(constant).replace('_', ' ');
    }

    private static String grouped(String number) {
        return Shown.number(new BigDecimal(number));
    }
}
