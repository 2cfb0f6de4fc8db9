package org.deskcheck.pack.drl;

/** A word of the language with where it stands; its text is as written, a string's with its quotation marks. */
public record Token(Kind kind, String text, Span span) {

    /** What a token is; the end stands behind the last character. */
    public enum Kind {
        WORD,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String other) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(other);
    }

    boolean isName() {
        return kind == Kind.WORD;
    }
}
