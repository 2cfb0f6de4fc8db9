package org.deskcheck.workshop.lint;

import java.util.Comparator;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Place;

/**
 * What a check tells.
 *
 * @param check its id
 * @param rule the id of the rule whose file or page it stands in
 * @param text one sentence without a full stop, what was read in backticks
 * @param hint what to do about it
 */
public record Finding(String check, Level level, String rule, Place place, String text, String hint)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::check).thenComparing(Finding::text);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
