package org.deskcheck.read;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/** Text that a person reads and a program obeys: UTF-8, and nothing in it that a person cannot see. */
public final class PlainText {

    /** Writing that joins its letters needs these two to part and bind them. */
    private static final String JOINERS = "\u200C\u200D";

    /** A file that is no text has thousands of such characters; nobody mends them one by one. */
    private static final int MOST_SHOWN = 5;

    private PlainText() {}

    /**
     * The text of a file, without a byte order mark at its beginning.
     *
     * @return a problem for what is no UTF-8, for control characters but tabs and line ends, and for characters that are
     *     invisible or turn the writing round (Unicode's format characters), since they show another text than is read
     */
    public static Checked<String> decode(String file, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        SourceText source = SourceText.decode(file, bytes, 1, problems);
        String text = source.text();
        int shown = 0;
        for (int at = 0; at < text.length() && shown < MOST_SHOWN; at += Character.charCount(text.codePointAt(at))) {
            if (hidden(text.codePointAt(at))) {
                shown++;
                problems.add(Problem.at(
                        source.place(at),
                        "",
                        String.format("the character U+%04X, which nobody sees", text.codePointAt(at)),
                        "take it out"));
            }
        }
        return problems.isEmpty() ? Checked.of(text) : Checked.failed(problems);
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            case Character.FORMAT -> JOINERS.indexOf(point) < 0;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }
}
