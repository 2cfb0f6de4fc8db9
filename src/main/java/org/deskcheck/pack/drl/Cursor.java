package org.deskcheck.pack.drl;

import java.util.List;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** Where a parser stands among the words of a file. */
final class Cursor {

    private static final int MOST_NESTED = Limits.most("rule-nesting");
    private static final int MOST_PARTS = Limits.most("rule-parts");

    private final SourceText source;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int parts;

    Cursor(SourceText source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** Ends the reading of a rule: the problem is told, and the next rule is read. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Span span;
        private final String said;
        private final String hint;

        Refused(Span span, String said, String hint) {
            super(said, null, false, false);
            this.span = span;
            this.said = said;
            this.hint = hint;
        }

        Problem in(SourceText source) {
            return source.problem(span, said, hint);
        }
    }

    SourceText source() {
        return source;
    }

    Token now() {
        return tokens.get(at);
    }

    Token ahead(int by) {
        return tokens.get(Math.min(at + by, tokens.size() - 1));
    }

    Token take() {
        Token token = now();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean sees(String text) {
        return now().is(text);
    }

    boolean takes(String text) {
        boolean there = sees(text);
        if (there) {
            take();
        }
        return there;
    }

    /** The word asked for, or a problem that says where it was looked for. */
    Token expect(String text, String where) {
        if (!sees(text)) {
            throw new Refused(
                    now().span(),
                    "`" + text + "` expected " + where + ", not " + shown(now()),
                    "write `" + text + "` here");
        }
        return take();
    }

    Token expectName(String what) {
        if (!now().isName()) {
            throw new Refused(now().span(), what + " expected, not " + shown(now()), "write " + what + " here");
        }
        return take();
    }

    Span since(Span start) {
        return start.to(tokens.get(Math.max(0, at - 1)).span());
    }

    void deeper(Span span) {
        depth++;
        if (depth > MOST_NESTED) {
            throw new Refused(span, "brackets nested deeper than " + MOST_NESTED, "part the rule into several");
        }
    }

    void back() {
        depth--;
    }

    /** A further operator or dot of a rule. */
    void part(Span span) {
        parts++;
        if (parts > MOST_PARTS) {
            throw new Refused(
                    span, "a rule of more than " + MOST_PARTS + " operators and dots", "part the rule into several");
        }
    }

    void beginRule() {
        depth = 0;
        parts = 0;
    }

    /** A rule that was given up: on to the next one. */
    void toNextRule() {
        take();
        while (now().kind() != Token.Kind.END
                && !(now().is("rule") && tokens.get(at - 1).is("end"))) {
            take();
        }
    }

    static String shown(Token token) {
        return token.kind() == Token.Kind.END ? "the end of the file" : Quoted.of(token.text());
    }
}
