package org.deskcheck.desk.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;

/** Where packs are compiled, tested and loaded: one at a time, so that no rule author takes the time of those who verify. */
public final class Workbench {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore place = new Semaphore(1, true);

    Workbench() {}

    /**
     * Does something when nothing else is being done.
     *
     * @throws Refused {@link Refused.Why#BUSY} where the others take too long
     */
    public <T> T alone(Supplier<T> work) {
        if (!waited()) {
            throw new Refused(
                    Refused.Why.BUSY,
                    List.of(Problem.of("other rules are being compiled or tested")),
                    Optional.of(PATIENCE));
        }
        try {
            return work.get();
        } finally {
            place.release();
        }
    }

    private boolean waited() {
        try {
            return place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
