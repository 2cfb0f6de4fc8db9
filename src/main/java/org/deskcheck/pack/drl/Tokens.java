package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.pack.drl.Token.Kind;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Cuts a file into words. Escapes of Java ({@code \\u0041}) are none here, so nothing turns into code after it was read. */
final class Tokens {

    /** Longer ones first. */
    private static final List<String> SYMBOLS = List.of(
            "&&", "||", "==", "!=", "<=", ">=", "!.", ":=", "->", "::", "++", "--", "+=", "-=", "(", ")", "[", "]", "{",
            "}", ",", ";", ":", ".", "<", ">", "!", "+", "-", "*", "/", "%", "#", "@", "=", "?", "&", "|", "^", "~");

    private static final String ESCAPED = "\\\"'nt";

    private final SourceText source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Problem> problems;
    private int at;

    private Tokens(SourceText source, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    record Cut(List<Token> tokens, List<Comment> comments) {}

    static Cut of(SourceText source, List<Problem> problems) {
        Tokens cutting = new Tokens(source, problems);
        cutting.run();
        return new Cut(List.copyOf(cutting.tokens), List.copyOf(cutting.comments));
    }

    private void run() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                at++;
            } else if (text.startsWith("//", at) || (next == '#' && beginsLine())) {
                comment(lineEnd());
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (next == '"' || next == '\'') {
                string(next);
            } else if (isLetter(next)) {
                take(Kind.WORD, wordEnd());
            } else if (isDigit(next)) {
                take(Kind.NUMBER, numberEnd());
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length())));
    }

    private boolean beginsLine() {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void blockComment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(new Span(at, at + 2), "a comment that is never closed", "close it with `*/`");
        }
        comment(end < 0 ? text.length() : end + 2);
    }

    private void comment(int end) {
        comments.add(new Comment(text.substring(at, end).stripTrailing(), new Span(at, end)));
        at = end;
    }

    private void string(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            escape(end);
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            int stop = Math.min(Math.min(end, text.length()), lineEnd());
            problem(
                    new Span(at, stop),
                    "a text in quotation marks that is not closed on its line",
                    "close it with `" + quote + "`");
            take(Kind.STRING, stop);
        } else {
            take(Kind.STRING, end + 1);
        }
    }

    private void escape(int backslash) {
        boolean known = text.charAt(backslash) != '\\'
                || backslash + 1 >= text.length()
                || ESCAPED.indexOf(text.charAt(backslash + 1)) >= 0;
        if (!known) {
            String escape =
                    text.substring(backslash, backslash + 1 + Character.charCount(text.codePointAt(backslash + 1)));
            problem(
                    new Span(backslash, backslash + escape.length()),
                    Quoted.of(escape) + " is no escape",
                    "write two backslashes for one: " + Quoted.of("\\" + escape));
        }
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** A number of digits, one point among them, and the suffix of its kind: 48, 2.5, 2.5B. */
    private int numberEnd() {
        int end = at + 1;
        while (end < text.length() && (isDigit(text.charAt(end)) || isLetter(text.charAt(end)) || fraction(end))) {
            end++;
        }
        String number = text.substring(at, end);
        if (!number.matches("\\d{1,40}(\\.\\d{1,40})?[BIL]?")) {
            problem(
                    new Span(at, end),
                    Quoted.of(number) + " is no number of rules",
                    "write digits and at most one point, as in 48 or 2.5; B behind it for an exact decimal, L for a whole one");
        }
        return end;
    }

    private boolean fraction(int end) {
        return text.charAt(end) == '.' && end + 1 < text.length() && isDigit(text.charAt(end + 1));
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                take(Kind.SYMBOL, at + symbol.length());
                return;
            }
        }
        int end = at + Character.charCount(text.codePointAt(at));
        problem(
                new Span(at, end),
                String.format(
                        "the character %s (U+%04X) is not part of the language of rules",
                        Quoted.of(text.substring(at, end)), text.codePointAt(at)),
                "names are of the letters a to z, digits, _ and $; other letters stand in texts in quotation marks alone");
        at = end;
    }

    private void take(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), new Span(at, end)));
        at = end;
    }

    private void problem(Span span, String said, String hint) {
        problems.add(source.problem(span, said, hint));
    }

    /** ASCII alone: a letter that only looks like another one names nothing. */
    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || character == '$';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
