package org.deskcheck.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskcheck.fact.Answer;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Answers;

/** The columns of a table, and what a cell in each of them says. A column that is not known is left aside. */
final class CsvColumns {

    private static final String VALUE = "value.";
    private static final Set<String> OF_VALUE = Set.of("operator", "min", "max", "unit", "qualifier");
    private static final Set<String> NUMBERS = Set.of("min", "max");
    private static final Set<String> LISTS = Set.of("leans_on", "denies");
    private static final String FLAG = "complete";
    private static final List<String> NAMES = List.of(
            "id",
            "event",
            "question",
            "operator",
            "min",
            "max",
            "unit",
            "qualifier",
            "publisher",
            "published",
            "as_of",
            "attributed_to",
            "via_agency",
            "via_basis",
            "leans_on",
            "denies",
            "denies_as",
            FLAG,
            "language",
            "url");
    private static final List<String> NEEDED = List.of("id", "question", "publisher", "published");

    /** A number as JSON has it; of a spreadsheet that writes decimal commas a whole one alone. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9]\\d*)");

    private final List<String> columns;
    private final Pattern number;

    private CsvColumns(List<String> columns, Pattern number) {
        this.columns = columns;
        this.number = number;
    }

    /** Whether the cells name a question and a publisher, as every table does. */
    static boolean areNamedIn(List<CsvTable.Cell> header) {
        List<String> names = header.stream().map(CsvColumns::name).toList();
        return names.contains("question") && names.contains("publisher");
    }

    /** How many of the cells name a column that is known. */
    static long known(List<CsvTable.Cell> header) {
        return header.stream().map(CsvColumns::name).filter(NAMES::contains).count();
    }

    /** The columns that a header names; a problem for each that is missing or stands twice. */
    static CsvColumns of(List<CsvTable.Cell> header, boolean decimalComma, List<Problem> problems) {
        Map<String, CsvTable.Cell> first = new HashMap<>();
        List<String> columns = new ArrayList<>();
        for (CsvTable.Cell cell : header) {
            String name = name(cell);
            columns.add(name);
            if (NAMES.contains(name) && first.putIfAbsent(name, cell) != null) {
                problems.add(Problem.at(
                        cell.place(),
                        "",
                        "the column " + Quoted.of(name) + " stands twice",
                        "keep one; the first is at "
                                + first.getOrDefault(name, cell).place()));
            }
        }
        NEEDED.stream()
                .filter(name -> !columns.contains(name))
                .forEach(name -> problems.add(Problem.at(
                        header.get(0).place(),
                        "",
                        "no column " + Quoted.of(name),
                        Nearest.to(
                                        name,
                                        columns.stream()
                                                .filter(column -> !NAMES.contains(column))
                                                .toList())
                                .map(column -> "is it the column " + Quoted.of(column) + "? rename it")
                                .orElse("a table has id, question, publisher and published"))));
        return new CsvColumns(columns, decimalComma ? WHOLE : NUMBER);
    }

    /** A row as the object that a line of JSON would give; empty where a problem stands in its way. */
    Optional<Tree> row(List<CsvTable.Cell> cells, List<Problem> problems) {
        Place begin = cells.get(0).place();
        Place last = cells.get(cells.size() - 1).place();
        // to where its last cell begins
        Place place = new Place(begin.file(), begin.line(), begin.column(), last.line(), last.column());
        Map<String, Tree> row = new LinkedHashMap<>();
        Map<String, Tree> value = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            CsvTable.Cell cell = cells.get(i);
            // an empty one says nothing, and is only told of where it must say something
            if (cell.text().isBlank() && (i >= columns.size() || !NEEDED.contains(columns.get(i)))) {
                continue;
            }
            if (i >= columns.size()) {
                problems.add(Problem.at(
                        cell.place(),
                        "",
                        Quoted.of(cell.text()) + " stands in no column",
                        "put quotation marks around a text that holds the separator"));
                return Optional.empty();
            }
            String column = columns.get(i);
            (OF_VALUE.contains(column) ? value : row).put(column, tree(column, cell, problems));
        }
        Place valueAt = value.values().stream().findFirst().map(Tree::place).orElse(place);
        row.put("value", Tree.object(valueAt, value, Map.of()));
        return Optional.of(Tree.object(place, row, Map.of()));
    }

    private Tree tree(String column, CsvTable.Cell cell, List<Problem> problems) {
        String text = cell.text().strip();
        if (LISTS.contains(column)) {
            return Tree.list(
                    cell.place(),
                    ids(text).stream()
                            .map(id -> Tree.scalar(Tree.Kind.TEXT, cell.place(), id))
                            .toList());
        }
        if (column.equals(FLAG)) {
            boolean yes = text.equals("1")
                    || Answers.listed(text)
                            .filter(term -> term.answer() == Answer.YES)
                            .isPresent();
            return Tree.scalar(Tree.Kind.FLAG, cell.place(), String.valueOf(yes));
        }
        if (NUMBERS.contains(column) && number.matcher(text).matches()) {
            boolean sound = Numbers.sound(text, cell.place(), "/value/" + column, problems);
            return Tree.scalar(Tree.Kind.NUMBER, cell.place(), sound ? text : "0");
        }
        return Tree.scalar(Tree.Kind.TEXT, cell.place(), cell.text());
    }

    /** Ids parted by semicolons, or, where there are none, by spaces and commas; a list of JSON's look too. */
    private static List<String> ids(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(bare.split(bare.contains(";") ? ";" : "[,\\s]+"))
                .map(id -> id.strip().replaceAll("^[\"']|[\"']$", ""))
                .filter(id -> !id.isEmpty() && !id.equals("-"))
                .toList();
    }

    /** A column's name without regard to case; {@code value.min} is {@code min}. */
    private static String name(CsvTable.Cell cell) {
        StringBuilder name = new StringBuilder(cell.text().strip());
        for (int i = 0; i < name.length(); i++) {
            name.setCharAt(i, Character.toLowerCase(name.charAt(i)));
        }
        String folded = name.toString();
        String bare = folded.startsWith(VALUE) ? folded.substring(VALUE.length()) : folded;
        return OF_VALUE.contains(bare) ? bare : folded;
    }
}
