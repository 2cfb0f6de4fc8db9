package org.deskcheck.fact;

/**
 * Said not to be known; neither zero nor missing.
 *
 * @param text as written: "not known"
 */
public record Unknown(String text) implements Value {

    @Override
    public ValueKind kind() {
        return ValueKind.UNKNOWN;
    }
}
