package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Pages that are tables of the vocabulary in Markdown. */
final class TablePages {

    private static final String MADE =
            "<!-- made from the program's tables: ./mvnw test -Dtest=VocabularyPagesTest -Ddocs.write=true -->\n";

    private TablePages() {}

    static String units() {
        StringBuilder page = new StringBuilder("# Units, and things that are counted\n\n" + MADE);
        page.append("""

                Only figures of one dimension are compared, each in the dimension's base unit. Things that are counted are each a
                dimension of their own: households are not people, and are never converted into them. A dossier adds its own things
                under `units`. Sizes are those of [UCUM](https://unitsofmeasure.org/ucum), worked out by the reference
                implementation of JSR 385; those that UCUM lacks or defines otherwise are given as its expressions.

                | unit | dimension | one in the base unit | by | wordings |
                |---|---|---|---|---|
                """);
        for (List<String> row : Table.rows("units.tsv", 5)) {
            Unit unit = Units.standard().byId(row.get(0)).orElseThrow();
            boolean counted = row.get(2).equals("1");
            BigDecimal size = unit.factor().round(new MathContext(14)).stripTrailingZeros();
            page.append(cells(
                    "`" + unit.id() + "`",
                    unit.dimension(),
                    counted ? "1" : size.toPlainString(),
                    counted ? "" : "`" + row.get(2) + "`",
                    wordings(row.get(4))));
        }
        page.append(
                "\nWords that several units share, and that are therefore none:\n\n| word | choose from |\n|---|---|\n");
        for (List<String> row : Table.rows("ambiguous-units.tsv", 3)) {
            page.append(cells(wordings(row.get(0)), row.get(1)));
        }
        return page.toString();
    }

    static String measures() {
        StringBuilder page = new StringBuilder("# Measures\n\n" + MADE);
        page.append("""

                What a question asks of its subject. Two measures are the same, of one family (one words the other more strictly),
                part and whole, or others; a dossier adds its own under `measures`. The course is how the right answer moves while
                an event goes on: a count that grows is not contradicted by a later, larger one.

                | measure | family | course | part of | asks | wordings |
                |---|---|---|---|---|---|
                """);
        for (List<String> row : Table.rows("measures.tsv", 6)) {
            page.append(cells(
                    "`" + row.get(0) + "`",
                    row.get(1).equals(row.get(0)) ? "" : "`" + row.get(1) + "`",
                    Wordings.folded(row.get(2)),
                    row.get(3).isEmpty() ? "" : "`" + row.get(3).replace(" ", "`, `") + "`",
                    asks(row.get(4)),
                    wordings(row.get(5))));
        }
        return page.toString();
    }

    private static String asks(String cell) {
        return switch (cell) {
            case "speech" -> "what was said";
            case "planned" -> "what is to be done";
            default -> cell;
        };
    }

    static String made() {
        return MADE;
    }

    static String wordings(String cell) {
        return String.join(", ", Table.wordings(cell));
    }

    static String cells(String... cells) {
        StringBuilder line = new StringBuilder("|");
        for (String cell : cells) {
            line.append(cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |");
        }
        return line.append('\n').toString();
    }
}
