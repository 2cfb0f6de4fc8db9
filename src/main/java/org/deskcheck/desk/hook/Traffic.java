package org.deskcheck.desk.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.read.Limits;

/**
 * Who sends how much at a time. Receivers that answer at once share one lane, those that are slow or fail another, so that
 * the good never wait for the bad; a team has a share of both, and a hook that failed thrice in a row rests.
 */
final class Traffic {

    private static final int QUICK = Limits.most("hook-requests");
    private static final int SLOW = Limits.most("hook-requests-slow");
    private static final int TEAM = Limits.most("hook-requests-team");
    private static final int HOOK = Limits.most("hook-requests-hook");

    private static final Duration SLOW_FROM = Duration.ofSeconds(2);
    private static final int FAILURES_TO_REST = 3;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private static final class Known {
        private final Set<String> sending = new HashSet<>();
        private boolean slow;
        private int failures;
        private Instant restsUntil = Instant.MIN;
    }

    /** What was begun, to be ended once. */
    record Trip(String team, String hook, String delivery, boolean slow) {}

    private final Map<String, Known> hooks = new HashMap<>();
    private final Map<String, Integer> teams = new HashMap<>();
    private int quick;
    private int slow;

    /** Forgets the hooks that are not there any more. */
    synchronized void keep(Set<String> there) {
        hooks.entrySet()
                .removeIf(each -> !there.contains(each.getKey())
                        && each.getValue().sending.isEmpty());
    }

    /** Until when a hook rests. */
    synchronized Instant restsUntil(String hook) {
        return known(hook).restsUntil;
    }

    /** How many of a hook's deliveries have to be looked at to find what may be begun; 0 for nothing. */
    synchronized int looksAt(String team, String hook, Instant now) {
        Known known = known(hook);
        boolean rests = known.restsUntil.isAfter(now);
        return rests || known.sending.size() >= most(known) || teams.getOrDefault(team, 0) >= TEAM || !room(known.slow)
                ? 0
                : most(known);
    }

    /**
     * Begins a delivery, where there is room.
     *
     * @param again whether it has failed before
     */
    synchronized Optional<Trip> begin(String team, String hook, String delivery, boolean again) {
        Known known = known(hook);
        boolean bySlow = known.slow || again;
        if (known.sending.size() >= most(known)
                || teams.getOrDefault(team, 0) >= TEAM
                || !room(bySlow)
                || !known.sending.add(delivery)) {
            return Optional.empty();
        }
        teams.merge(team, 1, Integer::sum);
        quick += bySlow ? 0 : 1;
        slow += bySlow ? 1 : 0;
        return Optional.of(new Trip(team, hook, delivery, bySlow));
    }

    synchronized void end(Trip trip, boolean through, Duration took, Instant now) {
        Known known = known(trip.hook());
        known.sending.remove(trip.delivery());
        teams.computeIfPresent(trip.team(), (team, many) -> many == 1 ? null : many - 1);
        quick -= trip.slow() ? 0 : 1;
        slow -= trip.slow() ? 1 : 0;
        known.failures = through ? 0 : known.failures + 1;
        known.slow = !through || took.compareTo(SLOW_FROM) > 0;
        known.restsUntil = known.failures < FAILURES_TO_REST ? Instant.MIN : now.plus(rest(known.failures));
        if (known.sending.isEmpty() && !known.slow) {
            hooks.remove(trip.hook());
        }
    }

    private Known known(String hook) {
        return hooks.computeIfAbsent(hook, id -> new Known());
    }

    private boolean room(boolean bySlow) {
        return bySlow ? slow < SLOW : quick < QUICK;
    }

    /** One that failed last is tried with one. */
    private static int most(Known known) {
        return known.failures > 0 ? 1 : HOOK;
    }

    private static Duration rest(int failures) {
        Duration rest = SHORTEST_REST.multipliedBy(1L << Math.min(10, failures - FAILURES_TO_REST));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
