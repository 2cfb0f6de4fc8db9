package org.deskcheck.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a terminal: wrapped to its width, coloured where asked, without characters that a terminal obeys.
 * Widths count code points; wide East Asian characters count two (Unicode TR 11), combining marks none.
 */
public final class Page {

    /** Colours of meaning, by their SGR codes (ECMA-48); the sixteen that every theme, dark or light, keeps legible. */
    public enum Tone {
        PLAIN(""),
        STRONG("1"),
        FAINT("2"),
        ERROR("1;31"),
        WARNING("33"),
        NOTE("36"),
        REVIEW("35"),
        GOOD("32");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    /** The first character that is no column wide. */
    private static final int SOFT_HYPHEN = 0xAD;

    /** The first that is two. */
    private static final int HANGUL_JAMO = 0x1100;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean coloured;

    public Page(int width, boolean coloured) {
        this.width = width;
        this.coloured = coloured;
    }

    int width() {
        return width;
    }

    public void blank() {
        text.append('\n');
    }

    public void line(Tone tone, String line) {
        text.append(toned(tone, clean(line))).append('\n');
    }

    /** A paragraph, each line behind {@code indent} blanks. */
    public void paragraph(Tone tone, int indent, String words) {
        for (String line : lines(clean(words), width - indent)) {
            text.append(" ".repeat(indent)).append(toned(tone, line)).append('\n');
        }
    }

    /** A paragraph whose first line begins with a label that its other lines are indented to. */
    public void labelled(Tone tone, int indent, String label, String words) {
        String head = clean(label);
        List<String> lines = lines(clean(words), Math.max(20, width - indent - width(head)));
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? head : " ".repeat(width(head));
            text.append(" ".repeat(indent))
                    .append(toned(tone, before))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    /** Text at the left, wrapped, and a word at the right edge of its first line. */
    public void sides(int indent, String label, String left, Tone tone, String right) {
        String head = clean(label);
        int room = Math.max(16, width - indent - width(head) - width(right) - 2);
        List<String> lines = lines(clean(left), room);
        for (int i = 0; i < lines.size(); i++) {
            String before = " ".repeat(indent) + (i == 0 ? head : " ".repeat(width(head)));
            String line = before + toned(Tone.STRONG, lines.get(i));
            if (i == 0 && !right.isEmpty()) {
                int gap = Math.max(2, width - width(before) - width(lines.get(i)) - width(right));
                line = line + " ".repeat(gap) + toned(tone, right);
            }
            text.append(line.stripTrailing()).append('\n');
        }
    }

    /** Two texts, the second at the right edge; on two lines where one is too narrow. */
    public void spread(Tone tone, String left, String right) {
        int gap = width - width(left) - width(right);
        if (gap >= 2) {
            text.append(toned(tone, clean(left))).append(" ".repeat(gap)).append(clean(right));
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        } else {
            paragraph(tone, 0, left);
            paragraph(Tone.PLAIN, 0, right);
        }
    }

    /** A line that is laid out already. */
    void raw(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** Shortened to a width, with an ellipsis, and filled with blanks to it. */
    static String fitted(String words, int width) {
        String text = clean(words);
        if (width(text) > width) {
            StringBuilder cut = new StringBuilder();
            int used = 0;
            for (int i = 0; i < text.length() && used < width - 1; ) {
                int c = text.codePointAt(i);
                used += width(Character.toString(c));
                if (used <= width - 1) {
                    cut.appendCodePoint(c);
                }
                i += Character.charCount(c);
            }
            text = cut.toString().stripTrailing() + "…";
        }
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The words in a tone; blanks behind them have none, so that a line can still be cut at its last letter. */
    public String toned(Tone tone, String words) {
        String kept = words.stripTrailing();
        return coloured && !tone.code.isEmpty() && !kept.isEmpty()
                ? "\u001B[" + tone.code + "m" + kept + "\u001B[0m" + words.substring(kept.length())
                : words;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A claim file's text must not steer the terminal, nor turn its direction (Unicode TR 36, 2.11). */
    public static String clean(String words) {
        StringBuilder clean = new StringBuilder(words);
        // each is one char wide, and so is what stands for it
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isISOControl(c)) {
                clean.setCharAt(i, ' ');
            } else if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }

    static int width(String words) {
        int width = 0;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            width += columns(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static int columns(int c) {
        if (c < SOFT_HYPHEN) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c < HANGUL_JAMO) {
            return 1;
        }
        boolean wide = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                || (c >= 0xFF01 && c <= 0xFF60)
                || c >= 0x1F300;
        return wide ? 2 : 1;
    }

    /** The words, clean, in lines of a width; a word that is wider than a line is broken. */
    List<String> wrapped(String words, int most) {
        return lines(clean(words), most).stream()
                .flatMap(line -> broken(line, most).stream())
                .toList();
    }

    private static List<String> broken(String line, int most) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (width(rest) > most) {
            int end = 0;
            for (int used = 0; end < rest.length(); ) {
                int c = rest.codePointAt(end);
                used += columns(c);
                if (used > most) {
                    break;
                }
                end += Character.charCount(c);
            }
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words.strip().split("\\s+")) {
            int wide = width(word);
            if (line.length() > 0 && used + 1 + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (line.length() > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.toString());
        return lines;
    }
}
