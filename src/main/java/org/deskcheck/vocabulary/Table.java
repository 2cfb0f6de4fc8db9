package org.deskcheck.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of the vocabulary: a resource of rows whose cells are parted by tabs; lines that begin with # are remarks. */
final class Table {

    private Table() {}

    /** The rows, each with at least {@code columns} cells, missing ones empty. */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary has no table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the table " + name, e);
        }
    }

    /** The wordings in a cell. */
    static List<String> wordings(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static List<String> cells(String line, int columns) {
        String[] cells = line.split("\t", -1);
        String[] padded = Arrays.copyOf(cells, Math.max(cells.length, columns));
        return Arrays.stream(padded)
                .map(cell -> cell == null ? "" : cell.strip())
                .toList();
    }
}
