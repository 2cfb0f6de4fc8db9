package org.deskcheck.fact;

/**
 * Where, or of which whole, a question asks; id and name are empty text where nothing is said.
 *
 * @param id of the place or the whole
 * @param name the name to show
 */
public record Scope(String id, String name) {

    /** Nothing is said. */
    public static final Scope UNSTATED = new Scope("", "");

    /** Whether anything is said. */
    public boolean stated() {
        return !id.isEmpty();
    }
}
