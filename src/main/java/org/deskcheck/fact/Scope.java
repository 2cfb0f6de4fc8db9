package org.deskcheck.fact;

/** Where, or of which whole, a question asks; id and name are empty text where nothing is said. */
public record Scope(String id, String name) {

    public static final Scope UNSTATED = new Scope("", "");

    public boolean stated() {
        return !id.isEmpty();
    }
}
