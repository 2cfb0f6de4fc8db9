package org.deskcheck.desk.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The one thread that writes. What waits when a commit ends goes into the next one together. */
final class Writer implements AutoCloseable {

    /** Steps that may wait; more are refused, before memory grows. */
    private static final int MOST_WAITING = 4096;

    /** Steps of one commit. */
    private static final int MOST_TOGETHER = 256;

    private static final Duration LATER = Duration.ofSeconds(1);

    private static final class Waiting<T> {

        private final Writing<T> step;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T done;
        private List<Runnable> afterwards = List.of();
        private @Nullable Throwable failed;

        Waiting(Writing<T> step) {
            this.step = step;
        }

        void run(Handle handle, String now, AuditLog audit, Feed feed) {
            Transaction transaction = new Transaction(handle, now, audit, feed);
            handle.savepoint("step");
            try {
                done = step.in(transaction);
                afterwards = transaction.afterwards();
                handle.releaseSavepoint("step");
            } catch (RuntimeException | Error refused) {
                failed = refused;
                handle.rollbackToSavepoint("step");
                feed.reload(handle);
                audit.reload(handle);
            }
        }

        @SuppressWarnings("NullAway") // a step may give null
        void answer() {
            if (failed != null) {
                answer.completeExceptionally(failed);
            } else {
                afterwards.forEach(Runnable::run);
                answer.complete(done);
            }
        }
    }

    private final BlockingQueue<Waiting<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AuditLog audit;
    private final Feed feed;
    private final Clock clock;
    private final Connections connections;
    private final Thread thread;
    private Handle handle;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean closing;

    Writer(Handle handle, AuditLog audit, Feed feed, Clock clock, Connections connections) {
        this.handle = handle;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
        this.connections = connections;
        this.thread = new Thread(this::run, "store-writer");
        thread.setDaemon(true);
        thread.start();
    }

    <T> CompletableFuture<T> write(Writing<T> step) {
        Waiting<T> waiting = new Waiting<>(step);
        if (closing || !queue.offer(waiting)) {
            waiting.answer.completeExceptionally(busy("the store takes no more now"));
        }
        return waiting.answer;
    }

    private static Refused busy(String why) {
        return new Refused(Refused.Why.BUSY, List.of(Problem.of(why)), Optional.of(LATER));
    }

    int waiting() {
        return queue.size();
    }

    Optional<String> trouble() {
        return trouble;
    }

    private void run() {
        List<Waiting<?>> together = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                Waiting<?> first = queue.poll(100, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                together.add(first);
                queue.drainTo(together, MOST_TOGETHER - 1);
                commit(together);
            } catch (InterruptedException stop) {
                closing = true;
            } finally {
                together.clear();
            }
        }
    }

    private void commit(List<Waiting<?>> together) {
        try {
            if (trouble.isPresent()) {
                reconnect();
            }
            String now = Times.text(clock.instant());
            handle.begin();
            together.forEach(each -> each.run(handle, now, audit, feed));
            handle.commit();
            trouble = Optional.empty();
        } catch (RuntimeException | Error failed) {
            // whether the commit reached the disk is not known: who asked is not told that it did
            trouble = Optional.of(String.valueOf(failed.getMessage()));
            together.forEach(each -> each.answer.completeExceptionally(busy("the store cannot be written to now")));
            return;
        }
        together.forEach(Waiting::answer);
    }

    private void reconnect() {
        try {
            handle.close();
        } catch (RuntimeException gone) {
            // a connection that is broken cannot be ended in order
            trouble = Optional.of(String.valueOf(gone.getMessage()));
        }
        handle = Statements.on(connections::writing).open();
        feed.reload(handle);
        audit.reload(handle);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(30_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        try {
            handle.close();
        } catch (RuntimeException gone) {
            trouble = Optional.of(String.valueOf(gone.getMessage()));
        }
    }
}
