package org.deskcheck.problem;

/** What was read, as problems show it: in backticks, on one line, and no longer than a person looks at. */
public final class Quoted {

    /** Enough for a sentence; what is longer is cut in its middle. */
    private static final int LONGEST = 100;

    private Quoted() {}

    public static String of(String text) {
        return "`" + cut(text) + "`";
    }

    /** The text on one line: line ends and characters that turn the writing round are shown as what they are. */
    public static String visible(String text) {
        int[] points = text.codePoints().toArray();
        return visible(points, 0, points.length);
    }

    private static String cut(String text) {
        int[] points = text.codePoints().toArray();
        if (points.length <= LONGEST) {
            return visible(points, 0, points.length);
        }
        int half = LONGEST / 2;
        return visible(points, 0, half) + " ... " + visible(points, points.length - half, points.length);
    }

    private static String visible(int[] points, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            int type = Character.getType(points[i]);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE) {
                shown.append(points[i] == '\n' ? "\\n" : String.format("\\u%04x", points[i]));
            } else {
                shown.appendCodePoint(points[i]);
            }
        }
        return shown.toString();
    }
}
