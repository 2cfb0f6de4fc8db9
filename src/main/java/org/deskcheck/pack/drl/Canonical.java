package org.deskcheck.pack.drl;

/**
 * A rule file as Drools gets it: the words of its rules, each where the author wrote it, and blanks for all else. Comments
 * and metadata never reach the compiler, and texts are written anew, with no escape but those of quotation marks,
 * backslashes, line ends and tabs.
 */
public final class Canonical {

    private Canonical() {}

    /** As many lines as the file has, and but for texts with escapes the same columns. */
    public static String of(DrlFile file) {
        String text = file.source().text();
        StringBuilder canonical = new StringBuilder();
        int written = 0;
        for (Token token : file.tokens()) {
            if (token.kind() != Token.Kind.END && isOfRule(file, token)) {
                blank(text.substring(written, token.span().start()), canonical);
                canonical.append(
                        token.kind() == Token.Kind.STRING
                                ? Strings.written(Strings.meant(token.text()))
                                : token.text());
                written = token.span().end();
            }
        }
        blank(text.substring(written), canonical);
        return canonical.toString();
    }

    private static boolean isOfRule(DrlFile file, Token token) {
        return file.rules().stream()
                .anyMatch(rule -> rule.span().contains(token.span().start())
                        && rule.metadata().stream().noneMatch(entry -> entry.span()
                                .contains(token.span().start())));
    }

    private static void blank(String text, StringBuilder canonical) {
        text.chars().forEach(character -> canonical.append(character == '\n' ? '\n' : ' '));
    }
}
