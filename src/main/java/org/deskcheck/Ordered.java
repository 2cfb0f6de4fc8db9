package org.deskcheck;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Work on several threads whose results leave in the order of the work, one at a time, on whichever thread made the one
 * that was waited for. Who gives work waits where too much of it has not left yet.
 */
final class Ordered<T> implements AutoCloseable {

    private final Bulk.Taking<T> taking;
    private final long most;
    private final int mostWaiting;
    private final List<Thread> threads = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Piece<T>> begun = new ArrayDeque<>();
    private final Deque<Piece<T>> waiting = new ArrayDeque<>();
    private long size;
    private boolean leaving;
    private boolean closed;
    private Optional<Throwable> failure = Optional.empty();

    /** What was given, until it has left; what is done does not hold on to what it was made of. */
    private static final class Piece<T> {
        private final long size;
        private Optional<Supplier<T>> making;
        private Optional<T> made = Optional.empty();

        Piece(Supplier<T> making, long size) {
            this.making = Optional.of(making);
            this.size = size;
        }

        Supplier<T> begin() {
            Supplier<T> taken = making.orElseThrow();
            making = Optional.empty();
            return taken;
        }
    }

    /**
     * Begins as many threads.
     *
     * @param most what the sizes of all that has not left add up to; one that is larger by itself goes alone
     */
    Ordered(int threads, long most, Bulk.Taking<T> taking) {
        this.taking = taking;
        this.most = most;
        // enough that no thread waits for work; what is read long before it is begun grows old in the heap
        this.mostWaiting = 2 * threads;
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(this::run, "deskcheck-bulk-" + i);
            thread.setDaemon(true);
            thread.start();
            this.threads.add(thread);
        }
    }

    /**
     * Gives work, when there is room.
     *
     * @throws IOException as taking threw it, or where the thread was interrupted
     */
    void give(Supplier<T> making, long itsSize) throws IOException {
        lock.lock();
        try {
            while (failure.isEmpty() && (waiting.size() >= mostWaiting || (size > 0 && size + itsSize > most))) {
                await(room);
            }
            rethrow();
            Piece<T> piece = new Piece<>(making, itsSize);
            size += itsSize;
            begun.add(piece);
            waiting.add(piece);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all has left.
     *
     * @throws IOException as {@code taking} threw it, or where the thread was interrupted
     */
    void finish() throws IOException {
        lock.lock();
        try {
            while (failure.isEmpty() && !begun.isEmpty()) {
                await(room);
            }
            rethrow();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the threads; what has not left by now does not leave, and nothing is being taken any more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            begun.clear();
            work.signalAll();
            while (leaving) {
                room.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (Optional<Piece<T>> next = next(); next.isPresent(); next = next()) {
            Piece<T> piece = next.get();
            try {
                done(piece, piece.begin().get());
            } catch (Throwable failed) {
                // who gives the work has to hear of an error too
                failed(failed);
            }
        }
    }

    private Optional<Piece<T>> next() {
        lock.lock();
        try {
            while (!closed && waiting.isEmpty()) {
                work.awaitUninterruptibly();
            }
            Optional<Piece<T>> next = Optional.ofNullable(waiting.poll());
            room.signal();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void done(Piece<T> piece, T made) throws IOException {
        lock.lock();
        try {
            piece.made = Optional.of(made);
            if (leaving) {
                // who lets them leave looks again
                return;
            }
            leaving = true;
            try {
                letLeave();
            } finally {
                leaving = false;
                room.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void letLeave() throws IOException {
        for (Optional<Piece<T>> first = leaves(); first.isPresent(); first = leaves()) {
            lock.unlock();
            try {
                taking.take(first.get().made.orElseThrow());
            } finally {
                lock.lock();
            }
            // it stands until it is taken, so that who finishes waits for it
            begun.poll();
            size -= first.get().size;
            room.signalAll();
        }
    }

    private Optional<Piece<T>> leaves() {
        return closed || failure.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(begun.peek()).filter(first -> first.made.isPresent());
    }

    private void failed(Throwable failed) {
        lock.lock();
        try {
            if (failure.isEmpty()) {
                failure = Optional.of(failed);
            }
            waiting.clear();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** For a loop that asks again what it waits for. */
    @SuppressWarnings("WaitNotInLoop")
    private void await(Condition condition) throws InterruptedIOException {
        try {
            condition.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void rethrow() throws IOException {
        if (failure.isEmpty()) {
            return;
        }
        Throwable failed = failure.get();
        if (failed instanceof IOException broken) {
            throw broken;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        throw failed instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
    }
}
