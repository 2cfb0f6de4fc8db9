package org.deskcheck.desk.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;

/**
 * Streams of a team's changes, each as fast as its reader reads: what is to be sent is read from the store, some at a time,
 * when what was sent before has gone out; so nothing piles up. A reader that takes nothing for too long is cut off, and goes
 * on later behind the last number that it has.
 */
public final class Streams implements AutoCloseable {

    private static final int MOST = Limits.most("event-streams");
    private static final int MOST_EACH = Limits.most("event-streams-each");
    private static final int TOGETHER = 50;
    private static final Duration STALL = Duration.ofSeconds(Limits.most("event-stall-seconds"));
    private static final Duration LIFE = Duration.ofMinutes(Limits.most("event-stream-minutes"));

    /** Who reads a stream. */
    public interface Receiver {

        /** Sends a change; done when it has gone out. */
        CompletionStage<?> send(Change change);

        /** Sends something that is no change, so that both ends see whether the other is there. */
        CompletionStage<?> beat();

        void close();
    }

    private final Store store;
    private final Clock clock;
    private final Executor executor;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Runnable deaf;

    public Streams(Store store, Clock clock, Executor executor) {
        this.store = store;
        this.clock = clock;
        this.executor = executor;
        this.deaf = store.feed().listen(change -> streams.forEach(stream -> stream.heard(change)));
    }

    /**
     * Opens a stream of one dossier's changes.
     *
     * @param since the number behind which to begin; empty for what happens from now on
     * @return to be run when the reader is gone
     * @throws Refused without the dossier, or {@link Refused.Why#BUSY} where too many are open
     */
    public Runnable open(Caller caller, String dossier, Optional<Long> since, Receiver receiver) {
        caller.needs(Role.READER);
        long behind = store.read(handle -> {
            Shelf.mustBe(handle, caller.team(), dossier);
            return since.orElseGet(() -> Shelf.lastChange(handle, caller.team()));
        });
        if (streams.size() >= MOST) {
            throw many(Refused.Why.BUSY, "too many streams of events are open");
        }
        if (streams.stream().filter(stream -> stream.caller.equals(caller)).count() >= MOST_EACH) {
            throw many(Refused.Why.TOO_MANY, "the key has " + MOST_EACH + " streams of events open already");
        }
        Stream stream = new Stream(caller, dossier, behind, receiver, clock.instant());
        streams.add(stream);
        stream.begin();
        return stream::end;
    }

    private static Refused many(Refused.Why why, String what) {
        return new Refused(
                why, List.of(Problem.of(what, "ask for `GET /v1/changes`")), Optional.of(Duration.ofSeconds(30)));
    }

    /** How many are open. */
    public int open() {
        return streams.size();
    }

    /** Done every few seconds: shows idle readers that the service is there, cuts off those that stall or are at their end. */
    public void tick() {
        Instant now = clock.instant();
        streams.forEach(stream -> stream.tick(now));
    }

    @Override
    public void close() {
        deaf.run();
        streams.forEach(Stream::cut);
    }

    private final class Stream {

        private final Caller caller;
        private final String dossier;
        private final Receiver receiver;
        private final Instant opened;
        private long last;
        // what is heard before the first thing has gone out waits for it
        private boolean sending = true;
        private boolean more = true;
        private boolean ended;
        private Instant since;

        Stream(Caller caller, String dossier, long last, Receiver receiver, Instant opened) {
            this.caller = caller;
            this.dossier = dossier;
            this.last = last;
            this.receiver = receiver;
            this.opened = opened;
            this.since = opened;
        }

        /**
         * Something goes out at once, so that the reader sees that the stream is open; on the thread that opens it, so that
         * nothing else begins the answer at the same time.
         */
        void begin() {
            beat();
        }

        void heard(Change change) {
            if (change.team().equals(caller.team())
                    && change.dossier().filter(dossier::equals).isPresent()) {
                wake();
            }
        }

        void wake() {
            synchronized (this) {
                if (ended || sending) {
                    more = true;
                    return;
                }
                sending = true;
                since = clock.instant();
            }
            run(this::pump);
        }

        private void run(Runnable work) {
            try {
                executor.execute(work);
            } catch (RejectedExecutionException closing) {
                end();
            }
        }

        private void pump() {
            try {
                synchronized (this) {
                    more = false;
                }
                List<Change> next =
                        store.read(handle -> Feed.since(handle, caller.team(), Optional.of(dossier), last, TOGETHER));
                CompletableFuture<?>[] sent = next.stream()
                        .map(change -> receiver.send(change).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture<Void> unused =
                        CompletableFuture.allOf(sent).whenComplete((done, failed) -> sent(next, failed));
            } catch (RuntimeException failed) {
                cut();
            }
        }

        private void sent(List<Change> changes, @org.jspecify.annotations.Nullable Throwable failed) {
            if (failed != null) {
                cut();
                return;
            }
            boolean again;
            synchronized (this) {
                if (!changes.isEmpty()) {
                    last = changes.get(changes.size() - 1).seq();
                }
                again = !ended && (more || changes.size() == TOGETHER);
                sending = again;
                since = clock.instant();
            }
            if (again) {
                run(this::pump);
            }
        }

        void tick(Instant now) {
            boolean late;
            synchronized (this) {
                late = now.isAfter(opened.plus(LIFE)) || (sending && now.isAfter(since.plus(STALL)));
                if (ended || (sending && !late)) {
                    return;
                }
                if (!late) {
                    sending = true;
                    since = now;
                }
            }
            if (late) {
                cut();
            } else {
                run(this::beat);
            }
        }

        private void beat() {
            try {
                receiver.beat().whenComplete((done, failed) -> sent(List.of(), failed));
            } catch (RuntimeException failed) {
                cut();
            }
        }

        void cut() {
            end();
            receiver.close();
        }

        void end() {
            synchronized (this) {
                ended = true;
            }
            streams.remove(this);
        }
    }
}
