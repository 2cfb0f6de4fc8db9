package org.deskcheck.desk.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Limits;

/** A team's changes behind a number; who asks may wait for the next one, and takes no thread meanwhile. */
public final class Changes {

    private static final int MOST_WAITING = Limits.most("changes-waiting");

    private final Store store;
    private final Executor executor;
    private final AtomicInteger waiting = new AtomicInteger();

    public Changes(Store store, Executor executor) {
        this.store = store;
        this.executor = executor;
    }

    /**
     * What happened behind a number, in order.
     *
     * @param wait how long to wait where nothing has happened yet; where too many wait, it is not waited
     */
    public CompletionStage<List<Change>> since(Caller caller, long seq, int most, Duration wait) {
        caller.needs(Role.READER);
        List<Change> there = read(caller, seq, most);
        if (!there.isEmpty() || wait.isZero()) {
            return CompletableFuture.completedFuture(there);
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return CompletableFuture.completedFuture(there);
        }
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        Runnable deaf = store.feed().listen(change -> {
            if (change.team().equals(caller.team())) {
                heard.complete(true);
            }
        });
        // what was written between the look and the listening
        if (!read(caller, seq, 1).isEmpty()) {
            heard.complete(true);
        }
        return heard.completeOnTimeout(false, wait.toMillis(), TimeUnit.MILLISECONDS)
                .thenApplyAsync(
                        any -> {
                            deaf.run();
                            waiting.decrementAndGet();
                            return read(caller, seq, most);
                        },
                        executor);
    }

    private List<Change> read(Caller caller, long seq, int most) {
        return store.read(handle -> Feed.since(handle, caller.team(), Optional.empty(), seq, most));
    }
}
