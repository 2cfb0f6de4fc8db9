package org.deskcheck.read;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** The rows of a table as comma-separated values (RFC 4180), parted as its first line is: by commas, semicolons or tabs. */
public final class TableText {

    /**
     * A cell.
     *
     * @param place where it begins
     * @param text without quotation marks around it and blanks at its ends
     */
    public record Cell(Place place, String text) {}

    private TableText() {}

    /**
     * The rows that hold anything, the names of the columns first.
     *
     * @return a problem for a quotation mark that is not closed, for a line end within a cell, and for more columns or
     *     rows than the limits allow
     */
    public static Checked<List<List<Cell>>> rows(String file, String text, int mostColumns, int mostRows) {
        List<Problem> problems = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        CsvTable.parted(SourceText.of(file, text, 1), problems).cells(cells -> {
            if (cells.stream().allMatch(cell -> cell.text().isBlank())) {
                return true;
            }
            if (cells.size() > mostColumns || rows.size() > mostRows) {
                problems.add(Problem.at(
                        cells.get(0).place(),
                        "",
                        cells.size() > mostColumns
                                ? "a row of " + cells.size() + " columns, where " + mostColumns + " are the most"
                                : "more than " + mostRows + " rows",
                        cells.size() > mostColumns
                                ? "look whether a quotation mark is missing"
                                : "part the table into several"));
                return false;
            }
            cells.stream()
                    .filter(cell ->
                            cell.text().indexOf('\n') >= 0 || cell.text().indexOf('\r') >= 0)
                    .forEach(cell -> problems.add(Problem.at(
                            cell.place(),
                            "",
                            "a cell that goes on in the next line",
                            "write it on one line; look whether a quotation mark is missing")));
            rows.add(cells.stream()
                    .map(cell -> new Cell(cell.place(), cell.text().strip()))
                    .toList());
            return true;
        });
        return problems.isEmpty() ? Checked.of(rows) : Checked.failed(problems);
    }
}
