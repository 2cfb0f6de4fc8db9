package org.deskcheck.report;

/** Text for forms that cannot hold every character: controls and halves of characters are shown as what they are. */
final class Visible {

    private Visible() {}

    /** The text with tabs and line ends, and all else that XML 1.0 and a terminal's log cannot hold as {@code \}u001b. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean line = point == '\n' || point == '\t' || point == '\r';
            boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if ((Character.isISOControl(point) && !line) || surrogate || point == 0xFFFE || point == 0xFFFF) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
