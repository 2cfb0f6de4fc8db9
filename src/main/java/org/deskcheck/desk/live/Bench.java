package org.deskcheck.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;

/** Where dossiers are worked on: each by one at a time, and no more of them at once than there are cores for. */
final class Bench {

    private static final int PLACES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ReentrantLock> locks =
            IntStream.range(0, PLACES).mapToObj(place -> new ReentrantLock()).toList();
    private final Semaphore cores =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /**
     * @throws Refused {@link Refused.Why#BUSY} where it would have to wait too long
     */
    <T> T alone(String team, String dossier, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod((team + "\n" + dossier).hashCode(), PLACES));
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                if (!cores.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw busy();
                }
                try {
                    return work.get();
                } finally {
                    cores.release();
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Refused busy() {
        return new Refused(
                Refused.Why.BUSY,
                List.of(Problem.of("too many dossiers are being changed now")),
                Optional.of(Duration.ofSeconds(5)));
    }
}
