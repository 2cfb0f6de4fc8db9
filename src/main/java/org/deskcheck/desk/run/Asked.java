package org.deskcheck.desk.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a verification is to be made.
 *
 * @param asOf as of a day, without what was published later
 * @param without sources that are taken not to have spoken
 * @param set claims that are taken to say something else, by their ids
 */
public record Asked(Optional<LocalDate> asOf, List<String> without, Map<String, String> set) {

    public static final Asked PLAINLY = new Asked(Optional.empty(), List.of(), Map.of());

    public Asked {
        without = List.copyOf(without);
        set = Map.copyOf(set);
    }

    /** The same as of another day. */
    public Asked asOf(Optional<LocalDate> day) {
        return new Asked(day, without, set);
    }
}
