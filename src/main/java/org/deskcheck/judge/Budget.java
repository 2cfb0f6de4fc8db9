package org.deskcheck.judge;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.core.common.BaseNode;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/**
 * What rules may still use in one session, and who used most of it. Found by the thread that judges. Once it is used up
 * it stays so: whatever catches the stop meets the next one.
 */
final class Budget {

    /** Units of a tuple that the engine makes, measured against a step of a rule's code. */
    static final int TUPLE = 10;

    /** Units of a firing, likewise. */
    static final int FIRING = 100;

    /** Time, memory and interruption are looked at each time so much work was done: well below a millisecond. */
    private static final long LOOK = 8_192;

    /** Memory is counted from here on only: loading the JVM's counters would cost a small dossier 30 ms. */
    private static final long MEMORY_FROM = 500_000;

    /** Patterns that rules take from facts are kept, so that one is compiled once; more than these are not. */
    private static final int PATTERNS = 256;

    /** Owner of what is used before a rule is known: facts are held to the first conditions of all. */
    private static final Object NOBODY = new Object();

    private static final ThreadLocal<Budget> CURRENT = new ThreadLocal<>();

    private final Bounds bounds;
    private final int facts;
    private final Deadline deadline;
    private final boolean interruptible;
    private final IdentityHashMap<Object, long[]> used = new IdentityHashMap<>();
    private final Map<String, Integer> firings = new HashMap<>();
    private final Map<String, Integer> derived = new HashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final Map<String, Matching> patterns = new LinkedHashMap<>();
    private long work;
    private long look;
    private long counted;
    private long allocated = -1;
    private int fired;
    private int inserted;
    private @Nullable Object owner;
    private @Nullable String lastFired;
    private @Nullable Stopped stopped;

    /** @param work units that were used before, by an earlier session on the same account */
    Budget(Bounds bounds, int facts, Deadline deadline, boolean interruptible, long work) {
        this.bounds = bounds;
        this.facts = facts;
        this.deadline = deadline;
        this.interruptible = interruptible;
        this.work = work;
        this.counted = work;
        this.look = work + LOOK;
    }

    /** The budget of the session that this thread runs; null outside of one. */
    static @Nullable Budget current() {
        return CURRENT.get();
    }

    /** Runs something under this budget, on this thread alone. */
    <T> T during(Supplier<T> run) {
        Budget before = CURRENT.get();
        CURRENT.set(this);
        try {
            return run.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    void charge(long units) {
        work += units;
        if (work >= look) {
            look();
        }
    }

    /** A rule is about to fire; what is used until it has fired is its own. */
    void firing(String rule) {
        own(rule);
        lastFired = rule;
        firings.merge(rule, 1, Integer::sum);
        if (++fired > bounds.firings().of(facts)) {
            stop(Limit.FIRINGS);
        }
        outerBounds();
        charge(FIRING);
    }

    /** A rule has fired; what it inserted is still matched on its account. */
    void fired() {
        own(lastFired);
    }

    void derived(String rule) {
        derived.merge(rule, 1, Integer::sum);
        if (++inserted > bounds.derived().of(facts)) {
            stop(Limit.DERIVED);
        }
    }

    /** A finding, with so many claims and facts beside it. */
    void found(String rule, int beside) {
        if (findings.merge(rule, 1, Integer::sum) > bounds.findings().of(facts)) {
            stop(Limit.FINDINGS);
        }
        charge((long) TUPLE * beside);
    }

    /** What is used from here on is used by a node of the network, on account of the rules that share it. */
    void entering(BaseNode node) {
        own(node);
    }

    void leaving() {
        own(lastFired);
    }

    private void own(@Nullable Object next) {
        used.computeIfAbsent(owner == null ? NOBODY : owner, unused -> new long[1])[0] += work - counted;
        counted = work;
        owner = next;
    }

    private void look() {
        if (stopped != null) {
            stop(stopped.limit());
        }
        if (work > bounds.work().of(facts)) {
            stop(Limit.WORK);
        }
        outerBounds();
        if (work >= MEMORY_FROM) {
            long now = Allocated.bytes();
            allocated = allocated < 0 ? now : allocated;
            if (now - allocated > bounds.memory().of(facts)) {
                stop(Limit.MEMORY);
            }
        }
        look = work + LOOK;
    }

    /** Looks at once, for what may have become large in one step. */
    void lookNow() {
        look = Math.min(look, work);
        charge(0);
    }

    private void outerBounds() {
        if (deadline.passed()) {
            stop(Limit.TIME);
        }
        if (interruptible && Thread.currentThread().isInterrupted()) {
            stop(Limit.INTERRUPT);
        }
    }

    private void stop(Limit limit) {
        look = Long.MIN_VALUE;
        if (stopped == null) {
            stopped = new Stopped(limit);
        }
        throw stopped;
    }

    /** The limit that was met; empty while none was. */
    Optional<Limit> limit() {
        return Optional.ofNullable(stopped).map(Stopped::limit);
    }

    long work() {
        return work;
    }

    /** The most that a limit allows here, and of what, in words. */
    String most(Limit limit) {
        return switch (limit) {
            case TIME -> deadline.time().toMillis() + " ms";
            case INTERRUPT -> "";
            case WORK -> number(bounds.work().of(facts)) + " units of work";
            case FIRINGS -> number(bounds.firings().of(facts)) + " firings";
            case DERIVED -> number(bounds.derived().of(facts)) + " derived facts";
            case FINDINGS -> number(bounds.findings().of(facts)) + " findings of one rule";
            case MEMORY -> number(bounds.memory().of(facts) >> 20) + " MiB of memory";
            case RULE -> "";
        };
    }

    /** The rules that used most of what a limit bounds: of work, all that share the node where it went. */
    List<String> most() {
        own(owner);
        return switch (limit().orElse(Limit.RULE)) {
            case FIRINGS -> top(firings);
            case DERIVED -> top(derived);
            case FINDINGS -> top(findings);
            case TIME, INTERRUPT, WORK, MEMORY, RULE ->
                used.entrySet().stream()
                        .max(Map.Entry.comparingByValue((one, other) -> Long.compare(one[0], other[0])))
                        .map(Map.Entry::getKey)
                        .map(Budget::rules)
                        .orElse(List.of());
        };
    }

    private static String number(long most) {
        return String.format(Locale.ROOT, "%,d", most);
    }

    /** The rules at work at this moment. */
    List<String> atWork() {
        return owner == null ? List.of() : rules(owner);
    }

    private static List<String> top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> List.of(entry.getKey()))
                .orElse(List.of());
    }

    private static List<String> rules(Object owner) {
        if (!(owner instanceof BaseNode node)) {
            return owner instanceof String rule ? List.of(rule) : List.of();
        }
        return List.copyOf(new TreeSet<>(
                Stream.of(node.getAssociatedRules()).map(Rule::getName).toList()));
    }

    Matching pattern(String regex) {
        Matching known = patterns.get(regex);
        if (known == null) {
            if (patterns.size() >= PATTERNS) {
                patterns.clear();
            }
            known = Matching.compile(regex);
            patterns.put(regex, known);
        }
        return known;
    }
}
