package org.deskcheck.fact;

/**
 * Free words that are reported, not quoted; nothing can be held against them but who says so.
 *
 * @param text the words as written
 */
public record Statement(String text) implements Value {

    @Override
    public ValueKind kind() {
        return ValueKind.STATEMENT;
    }
}
