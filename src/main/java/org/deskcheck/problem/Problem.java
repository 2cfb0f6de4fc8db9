package org.deskcheck.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something in the input that a person can mend.
 *
 * @param place where it stands; empty for a problem of a whole file or of an option
 * @param path where it stands in the file's own terms, as a JSON Pointer ({@code /claims/3/says}); empty text for the whole
 * @param text one sentence in lower case without a full stop, with what was read in backticks
 * @param hint something to do about it; empty where there is nothing to suggest
 * @param original what a program behind this one said, where the text puts it in other words; not shown by itself
 */
public record Problem(Optional<Place> place, String path, String text, Optional<String> hint, Optional<String> original)
        implements Comparable<Problem> {

    public Problem(Optional<Place> place, String path, String text, Optional<String> hint) {
        this(place, path, text, hint, Optional.empty());
    }

    public static Problem at(Place place, String path, String text) {
        return new Problem(Optional.of(place), path, text, Optional.empty());
    }

    public static Problem at(Place place, String path, String text, String hint) {
        return new Problem(Optional.of(place), path, text, Optional.of(hint));
    }

    public static Problem of(String text) {
        return new Problem(Optional.empty(), "", text, Optional.empty());
    }

    public static Problem of(String text, String hint) {
        return new Problem(Optional.empty(), "", text, Optional.of(hint));
    }

    /** The same problem at a place. */
    public Problem at(Place other) {
        return new Problem(Optional.of(other), path, text, hint, original);
    }

    /** The same problem with what a program behind this one said of it. */
    public Problem withOriginal(String said) {
        return new Problem(place, path, text, hint, Optional.of(said));
    }

    /** For who asks for more: what a program behind this one said stands below the hint. */
    public Problem showingOriginal() {
        return original.map(said -> new Problem(
                        place,
                        path,
                        text,
                        Optional.of(hint.map(todo -> todo + "\n  ").orElse("") + "the compiler's own words: "
                                + said.strip().replace("\n", "\n    ")),
                        original))
                .orElse(this);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** The problem as it is shown: place, path and text on one line, the hint on a second. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        place.ifPresent(where -> shown.append(where).append(": "));
        shown.append(text);
        if (!path.isEmpty()) {
            shown.append(" (at ").append(Quoted.visible(path)).append(')');
        }
        hint.ifPresent(todo -> shown.append("\n  hint: ").append(todo));
        return shown.toString();
    }

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().map(Place::file).orElse(""))
            .thenComparing(problem -> problem.place().map(Place::line).orElse(0))
            .thenComparing(problem -> problem.place().map(Place::column).orElse(0))
            .thenComparing(Problem::path)
            .thenComparing(Problem::text);
}
