package org.deskcheck.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** The text of a file, decoded strictly as UTF-8, that knows the line and column of each character. */
final class SourceText {

    /** A file that is no text has thousands of such characters; nobody mends them one by one. */
    private static final int MOST_SHOWN = 5;

    private final String file;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;

    /** Where the second halves of characters outside the Basic Multilingual Plane stand: a column counts a pair once. */
    private final int[] secondHalves;

    private SourceText(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
        this.lineStarts = starts(text);
        this.secondHalves = secondHalves(text);
    }

    /** A text that is at hand, whose first line is the file's line {@code firstLine}. */
    static SourceText of(String file, String text, int firstLine) {
        return new SourceText(file, text, firstLine);
    }

    /** Decodes a file's bytes, or those of its line {@code firstLine}; what is no UTF-8 is a problem. */
    static SourceText decode(String file, byte[] bytes, int firstLine, List<Problem> problems) {
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        // a byte order mark at the beginning says nothing in UTF-8
        SourceText source = new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text, firstLine);
        if (result.isError()) {
            problems.add(source.otherEncoding(bytes));
        }
        return source;
    }

    /** The problem behind what could be decoded. */
    private Problem otherEncoding(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        return Problem.at(
                place(text.length()),
                "",
                utf16 ? "the file is UTF-16" : "a byte that is no UTF-8",
                utf16 ? "save it as UTF-8" : "save the file as UTF-8; older programs often write Windows-1252");
    }

    String text() {
        return text;
    }

    String file() {
        return file;
    }

    /** The place of the character at an offset, counted in UTF-16 units from 0. */
    Place place(int offset) {
        int within = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lineStarts, within);
        int line = found >= 0 ? found : -found - 2;
        int start = lineStarts[line];
        int column = within - start - (halvesBefore(within) - halvesBefore(start)) + 1;
        return Place.at(file, firstLine + line, column);
    }

    /** The offset of a line and column, both from 1, the column counted in UTF-16 units. */
    int offset(int line, int column) {
        return lineStarts[Math.min(line, lineStarts.length) - 1] + column - 1;
    }

    /** Names the characters that no claim file may hold: controls but tab and line ends, and what is no character. */
    void checkCharacters(List<Problem> problems) {
        int found = 0;
        for (int at = nextForbidden(text, 0); at >= 0; at = nextForbidden(text, at + 1)) {
            found++;
            if (found == MOST_SHOWN) {
                problems.add(Problem.at(
                        place(at),
                        "",
                        "more characters that no claim file may hold",
                        "look whether it is a text at all"));
                return;
            }
            problems.add(forbiddenAt(place(at), text.charAt(at), "take it out; it is invisible"));
        }
    }

    /** The same for text that escapes have brought in. */
    static void checkEscaped(String text, Place place, List<Problem> problems) {
        int at = nextForbidden(text, 0);
        if (at >= 0) {
            problems.add(forbiddenAt(place, text.charAt(at), "take the escape out"));
        }
    }

    private static Problem forbiddenAt(Place place, char c, String hint) {
        String text = String.format(
                Character.isSurrogate(c)
                        ? "half a character, U+%04X, which no claim file may hold"
                        : "the character U+%04X, which no claim file may hold",
                (int) c);
        return Problem.at(place, "", text, hint);
    }

    private static int nextForbidden(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (forbidden(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean forbidden(char c) {
        boolean line = c == '\t' || c == '\n' || c == '\r' || c == '\u0085';
        boolean control = Character.isISOControl(c) && !line;
        return control || Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF';
    }

    private int halvesBefore(int offset) {
        int found = Arrays.binarySearch(secondHalves, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static int[] starts(String text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            char c = all[i];
            if (c == '\n' || (c == '\r' && !(i + 1 < all.length && all[i + 1] == '\n'))) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }

    private static int[] secondHalves(String text) {
        IntStream.Builder halves = IntStream.builder();
        char[] all = text.toCharArray();
        for (int i = 1; i < all.length; i++) {
            char c = all[i];
            if (c >= Character.MIN_LOW_SURROGATE
                    && Character.isLowSurrogate(c)
                    && Character.isHighSurrogate(all[i - 1])) {
                halves.add(i);
            }
        }
        return halves.build().toArray();
    }
}
