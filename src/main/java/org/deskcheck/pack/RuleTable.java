package org.deskcheck.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.deskcheck.read.TableText;
import org.deskcheck.read.TableText.Cell;

/**
 * A table that people who do not write rules can fill in, as the rules that it becomes: a rule a row. Each rule stands on
 * the line of its row, so that a place in the one is a place in the other.
 */
final class RuleTable {

    private final String id;
    private final Place top;
    private final List<Problem> problems;

    private RuleTable(String id, String path, List<Problem> problems) {
        this.id = id;
        this.top = Place.at(path, 1, 1);
        this.problems = problems;
    }

    /** The DRL of a table; empty, with a problem for each cell that is not as it should be, where there is none. */
    static Optional<String> drl(String id, String path, String text, Manifest manifest, List<Problem> problems) {
        int before = problems.size();
        Checked<List<List<Cell>>> rows =
                TableText.rows(path, text, Limits.most("table-columns"), Limits.most("pack-rules"));
        problems.addAll(rows.problems());
        String drl = rows.isPresent() ? new RuleTable(id, path, problems).drl(rows.orThrow(), manifest) : "";
        return problems.size() == before ? Optional.of(drl) : Optional.empty();
    }

    private String drl(List<List<Cell>> rows, Manifest manifest) {
        if (Pass.of(id.substring(0, id.indexOf('/'))) == Pass.VERDICT) {
            problem(top, "a table gives no verdicts", "move it into another family");
            return "";
        }
        if (rows.isEmpty()) {
            problem(top, "the table is empty", "begin with a line of names: " + LimitRow.NAMES);
            return "";
        }
        Optional<Columns> columns = columns(rows.get(0));
        if (columns.isPresent() && rows.size() == 1) {
            problem(top, "the table has no row", "write a row a line below the names");
        }
        List<String> rules = new ArrayList<>();
        columns.ifPresent(named -> rows.stream().skip(1).forEach(row -> named.row(row, problems)
                .flatMap(read -> named.form.equals(Form.LIMITS)
                        ? new LimitRow(id, read, manifest, problems).drl()
                        : new StakeRow(id, read, manifest, problems).drl())
                .ifPresent(rule -> atLine(row.get(0).place().line(), rule, rules))));
        return String.join("\n", rules) + "\n";
    }

    /** Every rule on its row's line; the lines between them stay empty. */
    private static void atLine(int line, String rule, List<String> lines) {
        lines.addAll(Collections.nCopies(Math.max(0, line - 1 - lines.size()), ""));
        lines.add(rule);
    }

    /** A kind of table, told by its columns. */
    private record Form(List<String> columns, List<String> needed) {

        private static final Form LIMITS = new Form(LimitRow.COLUMNS, LimitRow.NEEDED);
        private static final Form STAKES = new Form(StakeRow.COLUMNS, StakeRow.NEEDED);
    }

    private Optional<Columns> columns(List<Cell> header) {
        List<String> names = header.stream()
                .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                .toList();
        boolean limits = names.contains("least") || names.contains("most") || names.contains("unit");
        boolean stakes = names.contains("source") || names.contains("party") || names.contains("interest");
        if (limits == stakes) {
            problem(
                    top,
                    "the first line does not name the columns of a table of rules",
                    "begin with " + LimitRow.NAMES + ", or with " + StakeRow.NAMES);
            return Optional.empty();
        }
        Form form = limits ? Form.LIMITS : Form.STAKES;
        int before = problems.size();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!form.columns.contains(name)) {
                problem(
                        header.get(i).place(),
                        "unknown column " + Quoted.of(header.get(i).text()),
                        Nearest.hint(name, form.columns, "there are " + String.join(", ", form.columns)));
            } else if (!seen.add(name)) {
                problem(header.get(i).place(), "the column " + Quoted.of(name) + " stands twice", "keep one");
            }
        }
        form.needed.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problem(top, "no column " + Quoted.of(name), "add it to the first line"));
        return problems.size() == before ? Optional.of(new Columns(form, names)) : Optional.empty();
    }

    private record Columns(Form form, List<String> names) {

        private Optional<TableRow> row(List<Cell> cells, List<Problem> problems) {
            int before = problems.size();
            TreeMap<String, Cell> row = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (i < names.size() && !cell.text().isEmpty()) {
                    row.put(names.get(i), cell);
                } else if (!cell.text().isEmpty()) {
                    problems.add(Problem.at(
                            cell.place(),
                            "",
                            Quoted.of(cell.text()) + " stands in no column",
                            "put quotation marks around a text that holds the separator"));
                }
            }
            return problems.size() == before
                    ? Optional.of(new TableRow(row, cells.get(0).place(), problems))
                    : Optional.empty();
        }
    }

    private void problem(Place place, String text, String hint) {
        problems.add(Problem.at(place, "", text, hint));
    }
}
