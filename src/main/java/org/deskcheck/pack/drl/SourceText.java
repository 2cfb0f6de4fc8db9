package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * The text of a rule file, which tells places from offsets.
 *
 * @param path as it is shown in problems
 */
public record SourceText(String path, String text) {

    /** Lines and columns from 1, columns in code points; the end is the last character's place. */
    public Place place(Span span) {
        int start = Math.min(span.start(), text.length());
        int last = Math.max(start, Math.min(span.end(), text.length()) - 1);
        return new Place(path, line(start), column(start), line(last), column(last));
    }

    public Problem problem(Span span, String said, String hint) {
        return Problem.at(place(span), "", said, hint);
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Offset of the first character of a line, from 1. */
    public int offset(int line) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                starts.add(at + 1);
            }
        }
        return starts.get(Math.max(0, Math.min(line, starts.size()) - 1));
    }

    private int column(int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        return text.codePointCount(start, offset) + 1;
    }
}
