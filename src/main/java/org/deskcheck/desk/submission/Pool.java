package org.deskcheck.desk.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;

/** As many threads as cores, on which all verifications are made, and a bounded number that wait for one. */
final class Pool implements AutoCloseable {

    private static final Duration LATER = Duration.ofSeconds(1);

    /** How long it waits at its end for what it took. */
    private static final Duration AT_THE_END = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;

    Pool(int cores, int mostWaiting) {
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                cores, cores, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(mostWaiting), task -> {
                    Thread thread = new Thread(task, "verifier-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    int size() {
        return threads.getCorePoolSize();
    }

    /** How many wait. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Done when it is made; refused as {@link Refused.Why#BUSY} where too many wait. */
    <T> CompletableFuture<T> run(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    done.complete(work.get());
                } catch (Throwable failed) {
                    // who waits has to hear of an error too, and the thread takes the next one
                    done.completeExceptionally(failed);
                }
            });
        } catch (RejectedExecutionException full) {
            done.completeExceptionally(busy());
        }
        return done;
    }

    private static Refused busy() {
        return new Refused(
                Refused.Why.BUSY,
                List.of(Problem.of(
                        "too many verifications wait",
                        "send it again later, or with `Prefer: respond-async`, which waits on disk")),
                Optional.of(LATER));
    }

    /** Takes no more, and finishes what it took. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
