package org.deskcheck.pack.drl;

/** Texts in quotation marks. */
public final class Strings {

    private Strings() {}

    /** What a text in quotation marks means: without them, and with {@code \n}, {@code \t} and escaped characters as meant. */
    static String meant(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < written.length() - 1; i++) {
            char character = written.charAt(i);
            if (character == '\\' && i + 1 < written.length() - 1) {
                character = switch (written.charAt(++i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> written.charAt(i);
                };
            }
            text.append(character);
        }
        return text.toString();
    }

    /** A text as it is written in quotation marks. */
    public static String written(String meant) {
        return "\""
                + meant.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + "\"";
    }
}
