package org.deskcheck.desk.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.problem.Problem;

/**
 * What is queued on disk, and who takes from it: a thread that gives as many as there are cores to the pool. One that was
 * begun when the server ended is begun again, so often and no more.
 */
final class Waiting implements AutoCloseable {

    private static final Duration LATER = Duration.ofSeconds(10);

    private static final System.Logger LOG = System.getLogger(Waiting.class.getName());

    private final Store store;
    private final Pool pool;
    private final int most;
    private final Consumer<Kept> work;
    private final Semaphore free;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicLong queued;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param most how many may be queued
     * @param mostAttempts how often one is begun
     * @param work makes one and keeps what came of it; must not throw
     */
    Waiting(Store store, Pool pool, int most, int mostAttempts, Consumer<Kept> work) {
        this.store = store;
        this.pool = pool;
        this.most = most;
        this.work = work;
        this.free = new Semaphore(pool.size());
        store.write(step -> {
            begunBefore(step, mostAttempts);
            return true;
        });
        this.queued = new AtomicLong(store.read(handle -> Rows.count(handle, State.QUEUED)));
        this.thread = new Thread(this::run, "verification-queue");
        thread.setDaemon(true);
        thread.start();
    }

    /** What was begun when the server ended waits again, or has failed. */
    private static void begunBefore(Transaction step, int mostAttempts) {
        step.handle()
                .createUpdate("UPDATE verification SET state = 'queued' WHERE state = 'running' AND attempts < :most")
                .bind("most", mostAttempts)
                .execute();
        for (Kept cut : Rows.inState(step.handle(), State.RUNNING, Integer.MAX_VALUE)) {
            Keeping.fail(
                    step,
                    Caller.itself(cut.team()),
                    cut.id(),
                    List.of(Problem.of(
                            "the server ended " + cut.attempts() + " times while this was being verified",
                            "send it in parts, and tell who runs the server")));
        }
    }

    /** How many are queued. */
    long size() {
        return queued.get();
    }

    /** Queues one, in a step. */
    Kept add(Transaction step, Caller caller, Keeping.Input input) {
        if (queued.get() >= most) {
            throw new Refused(
                    Refused.Why.BUSY,
                    List.of(Problem.of("too many verifications are queued", "send it again later")),
                    Optional.of(LATER));
        }
        Kept kept = Keeping.queue(step, caller, input);
        step.afterwards(() -> {
            queued.incrementAndGet();
            signal.release();
        });
        return kept;
    }

    /** One that was queued is deleted. */
    void dropped() {
        queued.decrementAndGet();
    }

    private void run() {
        while (!closing) {
            try {
                free.acquire();
                Optional<Kept> next = closing ? Optional.empty() : take();
                if (next.isPresent()) {
                    give(next.get());
                } else {
                    free.release();
                    signal.tryAcquire(1, TimeUnit.SECONDS);
                    signal.drainPermits();
                }
            } catch (InterruptedException stop) {
                closing = true;
            } catch (RuntimeException failed) {
                free.release();
                LOG.log(System.Logger.Level.WARNING, "the queue cannot be read now: {0}", failed.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
            closing = true;
        }
    }

    /** The oldest that waits; that it was begun is on disk before it is. */
    private Optional<Kept> take() {
        if (store.read(handle -> Rows.inState(handle, State.QUEUED, 1)).isEmpty()) {
            return Optional.empty();
        }
        return store.write(step -> {
            Optional<Kept> oldest =
                    Rows.inState(step.handle(), State.QUEUED, 1).stream().findFirst();
            oldest.ifPresent(kept -> {
                step.handle()
                        .createUpdate(
                                "UPDATE verification SET state = 'running', attempts = attempts + 1 WHERE id = :id")
                        .bind("id", kept.id())
                        .execute();
                step.afterwards(queued::decrementAndGet);
            });
            return oldest;
        });
    }

    private void give(Kept kept) throws InterruptedException {
        while (true) {
            var given = pool.run(() -> {
                try {
                    work.accept(kept);
                } finally {
                    free.release();
                }
                return kept;
            });
            boolean full = given.isCompletedExceptionally() && refused(given);
            if (!full) {
                return;
            }
            if (closing) {
                // it is begun again after the next start
                free.release();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean refused(java.util.concurrent.CompletableFuture<Kept> given) {
        return given.handle((done, failed) -> failed instanceof Refused).join();
    }

    /** Begins no more; what was begun is the pool's to finish. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
