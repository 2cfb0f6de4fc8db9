package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** A table of the vocabulary: a resource of rows whose cells are parted by tabs; lines that begin with # are remarks. */
final class Table {

    private Table() {}

    /** The rows, each with at least {@code columns} cells, missing ones empty. */
    static List<List<String>> rows(String name, int columns) {
        String text = Tables.text(name);
        List<List<String>> rows = new ArrayList<>();
        for (int begin = 0; begin < text.length(); ) {
            int end = text.indexOf('\n', begin);
            String line = text.substring(begin, end < 0 ? text.length() : end);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(cells(line, columns));
            }
            begin = end < 0 ? text.length() : end + 1;
        }
        return List.copyOf(rows);
    }

    /** The wordings in a cell. */
    static List<String> wordings(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String> cells(String line, int columns) {
        List<String> cells = new ArrayList<>();
        for (int begin = 0; begin <= line.length(); ) {
            int end = line.indexOf('\t', begin);
            end = end < 0 ? line.length() : end;
            cells.add(line.substring(begin, end).strip());
            begin = end + 1;
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return List.copyOf(cells);
    }
}
