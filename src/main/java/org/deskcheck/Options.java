package org.deskcheck;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.deskcheck.dossier.Registry;
import org.deskcheck.judge.Bounds;
import org.deskcheck.pack.Levels;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Registries;

/**
 * How a verification is made.
 *
 * @param registry the sources that all dossiers share
 * @param asOf the day of the run: what was published after it is left out, and waivers end against it; the day of the
 *     newest document where empty
 * @param time how long judging may take; a report that ran out of it says so and is not complete
 * @param levels what is changed in the levels of rules, and which are off
 */
public record Options(Registry registry, Optional<LocalDate> asOf, Duration time, Levels levels) {

    /** Longer than any dossier within the limits has been seen to take. */
    public static final Duration DEFAULT_TIME = Duration.ofMinutes(2);

    public Options {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a budget of time is above zero: " + time);
        }
    }

    /** Every rule at its own level. */
    public Options(Registry registry, Optional<LocalDate> asOf, Duration time) {
        this(registry, asOf, time, Levels.none());
    }

    /** The house's registry, the newest document's day, two minutes. */
    public static Options standard() {
        return new Options(Registries.house(), Optional.empty(), DEFAULT_TIME);
    }

    public Options withRegistry(Registry other) {
        return new Options(other, asOf, time, levels);
    }

    /** As it was known on a day: without documents published later, and without what refers to them. */
    public Options withAsOf(LocalDate day) {
        return new Options(registry, Optional.of(day), time, levels);
    }

    public Options withTime(Duration budget) {
        return new Options(registry, asOf, budget, levels);
    }

    /** With other levels, such as {@code Levels.of(Map.of("drift/*", Levels.Weight.OFF))}. */
    public Options withLevels(Levels other) {
        return new Options(registry, asOf, time, other);
    }

    /** What a verification may use at most: this much time, and for the rest what docs/limits.md allows. */
    public Bounds bounds() {
        return new Bounds(
                time,
                bound("judging-work", 1),
                bound("judging-firings", 1),
                bound("judging-derived", 1),
                bound("judging-findings", 1),
                bound("judging-memory", 1 << 10));
    }

    private static Bounds.Bound bound(String name, long unit) {
        return new Bounds.Bound(unit * Limits.most(name), unit * Limits.most(name + "-per-fact"));
    }
}
