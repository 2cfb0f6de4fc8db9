package org.deskcheck.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Language;

/**
 * A flat table as comma-separated values (RFC 4180): a row of column names, then a row a claim. Spreadsheets that write
 * a comma into their numbers part the cells by semicolons, others by tabs: the header tells.
 */
final class CsvTable {

    /** A cell: where it begins, and its text without the quotation marks. */
    record Cell(Place place, String text) {}

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Of a stream whose form is not told as many characters are looked at. */
    private static final int LONGEST_HEADER = 10_000;

    /** What some spreadsheets write above the names. */
    private static final Pattern HINT = Pattern.compile("sep=.");

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.JSON_BYTES)
                    .build())
            .build();

    private final SourceText source;
    private final char separator;
    private final List<Problem> problems;

    private CsvTable(SourceText source, char separator, List<Problem> problems) {
        this.source = source;
        this.separator = separator;
        this.problems = problems;
    }

    /** Whether the first line of a text names the columns of a table of claims. */
    static boolean looksLike(String text) {
        SourceText given = SourceText.of("", text.substring(0, Math.min(text.length(), LONGEST_HEADER)), 1);
        String below = behindHint(given).orElse(given).text();
        String names = below.lines().findFirst().orElse("");
        return CsvColumns.areNamedIn(separated(SourceText.of("", names, 1)).header());
    }

    /** The table that a text holds, parted as its first line is. */
    static CsvTable of(SourceText given) {
        return separated(behindHint(given).orElse(given));
    }

    /** A table of whatever columns, parted by the character that stands most often in its first line. */
    static CsvTable parted(SourceText given, List<Problem> problems) {
        SourceText source = behindHint(given).orElse(given);
        String names = source.text().lines().findFirst().orElse("");
        char best = SEPARATORS.get(0);
        for (char separator : SEPARATORS) {
            best = count(names, separator) > count(names, best) ? separator : best;
        }
        return new CsvTable(source, best, problems);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** Gives each row, the names of the columns too. */
    void cells(Taking taking) {
        parse(taking);
    }

    /** What a number in it may mean that is not written as JSON has it: a spreadsheet of semicolons writes commas for points. */
    Language language() {
        return separator == ';' ? Language.EITHER : Language.NONE;
    }

    /** Gives each row that holds anything, as an object of the form that a line of JSON has. */
    void read(Consumer<Tree> rows, List<Problem> problems) {
        List<Cell> header = header();
        if (!CsvColumns.areNamedIn(header)) {
            problems.add(
                    Problem.at(
                            source.place(0),
                            "",
                            source.text().isBlank()
                                    ? "the file is empty"
                                    : "the first line does not name the columns of a table of claims",
                            "begin with a line of names: id,event,question,operator,min,max,unit,qualifier,publisher,published"));
            return;
        }
        int before = problems.size();
        CsvColumns columns = CsvColumns.of(header, separator == ';', problems);
        if (problems.size() == before) {
            new CsvTable(source, separator, problems).rows(columns, rows);
        }
    }

    private static Optional<SourceText> behindHint(SourceText source) {
        String text = source.text();
        return text.lines()
                .findFirst()
                .filter(line -> HINT.matcher(line).matches())
                .map(line -> {
                    String rest = text.substring(line.length());
                    String below = rest.substring(rest.startsWith("\r\n") ? 2 : Math.min(1, rest.length()));
                    return SourceText.of(source.file(), below, 2);
                });
    }

    /** The table, parted by the character that makes the most columns of its header. */
    private static CsvTable separated(SourceText source) {
        CsvTable best = new CsvTable(source, SEPARATORS.get(0), new ArrayList<>());
        for (char separator : SEPARATORS) {
            CsvTable other = new CsvTable(source, separator, new ArrayList<>());
            best = CsvColumns.known(other.header()) > CsvColumns.known(best.header()) ? other : best;
        }
        return best;
    }

    private List<Cell> header() {
        List<Cell> header = new ArrayList<>();
        parse(cells -> {
            header.addAll(cells);
            return false;
        });
        return header;
    }

    private void rows(CsvColumns columns, Consumer<Tree> rows) {
        int before = problems.size();
        int[] read = {0};
        parse(cells -> {
            boolean blank = cells.stream().allMatch(cell -> cell.text().isBlank());
            if (read[0] > 0 && blank) {
                // a spreadsheet's empty line
                return true;
            }
            if (read[0]++ > 0) {
                columns.row(cells, problems).ifPresent(rows);
            }
            return problems.size() <= Limits.PROBLEMS;
        });
        if (read[0] == 1 && problems.size() == before) {
            problems.add(
                    Problem.at(source.place(0), "", "a table without a row", "write one claim a line below the names"));
        }
    }

    /** Takes in one row; false where no more are wanted. */
    interface Taking {
        boolean row(List<Cell> cells);
    }

    private void parse(Taking taking) {
        try (CsvParser parser = FACTORY.createParser(source.text())) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            parse(parser, taking);
        } catch (IOException e) {
            throw new UncheckedIOException("reading text at hand", e);
        }
    }

    private void parse(CsvParser parser, Taking taking) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    cells.add(new Cell(source.place(offset(parser.currentTokenLocation())), parser.getText()));
                } else if (token == JsonToken.END_ARRAY && !cells.isEmpty()) {
                    if (!taking.row(List.copyOf(cells))) {
                        return;
                    }
                    cells.clear();
                }
            }
        } catch (JsonProcessingException e) {
            problems.add(problem(parser, e));
        }
    }

    private Problem problem(CsvParser parser, JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Missing closing quote")) {
            return Problem.at(
                    source.place(offset(parser.currentTokenLocation())),
                    "",
                    "a quotation mark that is not closed",
                    "close it, and write a quotation mark within a text twice");
        }
        int at = Math.max(0, offset(e.getLocation()) - 1);
        String text = source.text();
        String read = at < text.length() ? Character.toString(text.codePointAt(at)) : "";
        return Problem.at(
                source.place(at),
                "",
                Quoted.of(read) + " behind a closing quotation mark",
                "write a quotation mark within a text twice");
    }

    private int offset(JsonLocation at) {
        return source.offset(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
