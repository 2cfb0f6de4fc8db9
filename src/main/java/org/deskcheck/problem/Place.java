package org.deskcheck.problem;

import java.util.Comparator;

/**
 * A place in an input file. Lines and columns count from 1, columns in code points; the end is the last character's
 * place, and equals the start where only a point is known.
 */
public record Place(String file, int line, int column, int endLine, int endColumn) implements Comparable<Place> {

    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("place counts from 1: " + line + ":" + column);
        }
        if (endLine < line || (endLine == line && endColumn < column)) {
            endLine = line;
            endColumn = column;
        }
    }

    public static Place at(String file, int line, int column) {
        return new Place(file, line, column, line, column);
    }

    @Override
    public int compareTo(Place other) {
        return BY_POSITION.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }

    private static final Comparator<Place> BY_POSITION = Comparator.comparing(Place::file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparingInt(Place::endLine)
            .thenComparingInt(Place::endColumn);
}
