package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.workshop.trace.Steps.Step;

/** Notes the last condition that facts came to and none met. Not safe for threads. */
final class Stopping implements Watching {

    /** More are counted, and not kept. */
    private static final int MOST_KEPT = 200;

    /** Facts that met everything before a condition, and not the condition. */
    record Miss(Row row, Optional<Object> fact) {}

    private final Steps steps;
    private final List<Miss> misses = new ArrayList<>();
    private Optional<Step> at = Optional.empty();
    private int count;

    Stopping(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void tried(Span condition, Row row, Optional<Object> fact, boolean held) {
        Optional<Step> step = steps.at(condition);
        if (held || step.isEmpty()) {
            return;
        }
        int reached = at.map(Step::number).orElse(-1);
        if (step.get().number() > reached) {
            at = step;
            misses.clear();
            count = 0;
        }
        if (step.get().number() >= reached) {
            count++;
            if (misses.size() < MOST_KEPT) {
                misses.add(new Miss(row, fact));
            }
        }
    }

    /** Empty where everything was met. */
    Optional<Step> at() {
        return at;
    }

    List<Miss> misses() {
        return List.copyOf(misses);
    }

    int count() {
        return count;
    }
}
