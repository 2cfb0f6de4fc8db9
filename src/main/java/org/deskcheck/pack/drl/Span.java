package org.deskcheck.pack.drl;

/**
 * Where something stands in the text of a file.
 *
 * @param start of its first character, in chars from 0
 * @param end behind its last character
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** From the start of this one to the end of another. */
    Span to(Span other) {
        return new Span(start, Math.max(end, other.end));
    }

    /** What stands between this one and another behind it. */
    public Span gap(Span other) {
        return new Span(/* start= */ end, /* end= */ other.start);
    }

    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    /** The characters of a text that stand here. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
