package org.deskcheck.desk.hook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.deskcheck.Deskcheck;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.store.Store;

/**
 * Tells hooks what was noted for them: each at least once, in the order in which it happened where the receiver answers in
 * order, until it is answered or the schedule ends. What is under way when the service ends is told again when it runs
 * again, under the same id.
 */
public final class Deliveries implements AutoCloseable {

    /** Within what Standard Webhooks recommends. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Looked again at the latest, though nobody called. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** While the store cannot be read or written to. */
    private static final Duration STORE_WAIT = Duration.ofSeconds(1);

    private final Store store;
    private final Clock clock;
    private final Destinations destinations;
    private final Sender sender;
    private final Outcomes outcomes;
    private final Forgetting forgetting;
    private final Traffic traffic = new Traffic();
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService senders;
    private final Thread watch;
    private final Runnable deaf;
    private volatile boolean closing;

    Deliveries(Store store, Destinations destinations, SSLSocketFactory tls, Duration limit, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.destinations = destinations;
        this.sender = new Sender(destinations, tls, limit);
        this.outcomes = new Outcomes(store, ThreadLocalRandom::current);
        this.forgetting = new Forgetting(store, clock);
        this.senders = Executors.newCachedThreadPool(work -> daemon(work, "hook-sender"));
        this.watch = daemon(this::run, "hook-watch");
        this.deaf = store.feed().listen(change -> wake());
        watch.start();
    }

    /** Begins to tell, and goes on until it is closed. */
    public static Deliveries begin(Store store, Destinations destinations, Clock clock) {
        return new Deliveries(store, destinations, (SSLSocketFactory) SSLSocketFactory.getDefault(), LIMIT, clock);
    }

    /** Looks at once for what is due. */
    public void wake() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        while (!closing) {
            Duration wait;
            try {
                wait = beginWhatIsDue();
                forgetting.now();
            } catch (RuntimeException unreadable) {
                wait = STORE_WAIT;
            }
            try {
                if (bell.tryAcquire(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /** Gives how long nothing will be due. */
    private Duration beginWhatIsDue() {
        Instant now = clock.instant();
        List<Due.Hooked> hooks = store.read(Due::hooks);
        traffic.keep(hooks.stream().map(Due.Hooked::id).collect(Collectors.toSet()));
        Duration wait = LONGEST_WAIT;
        List<Due.Job> jobs = new ArrayList<>();
        for (Due.Hooked hook : hooks) {
            Instant earliest = hook.next().isAfter(now) ? hook.next() : traffic.restsUntil(hook.id());
            if (earliest.isAfter(now)) {
                Duration until = Duration.between(now, earliest);
                wait = until.compareTo(wait) < 0 ? until : wait;
                continue;
            }
            // where there is no room, whoever ends wakes us
            int looked = traffic.looksAt(hook.team(), hook.id(), now);
            if (looked > 0) {
                jobs.addAll(store.read(handle -> Due.jobs(handle, hook, now, looked)));
            }
        }
        for (Due.Job job : jobs) {
            traffic.begin(job.hook().team(), job.hook().id(), job.id(), job.attempts() > 0)
                    .ifPresent(trip -> begin(job, trip));
        }
        return wait;
    }

    private void begin(Due.Job job, Traffic.Trip trip) {
        try {
            senders.execute(() -> tell(job, trip));
        } catch (RejectedExecutionException closed) {
            traffic.end(trip, true, Duration.ZERO, clock.instant());
        }
    }

    private void tell(Due.Job job, Traffic.Trip trip) {
        long begun = System.nanoTime();
        Instant ended = clock.instant();
        boolean through = false;
        try {
            Outcome outcome = attempted(job);
            through = outcome.through();
            ended = clock.instant();
            if (!closing || through) {
                keep(job, outcome);
            }
        } finally {
            traffic.end(trip, through, Duration.ofNanos(System.nanoTime() - begun), ended);
            wake();
        }
    }

    private Outcome attempted(Due.Job job) {
        if (job.body().isEmpty()) {
            return Outcome.lost("the change is not kept any more");
        }
        byte[] body = job.body().get();
        Instant now = clock.instant();
        try {
            Sender.Answer answer = sender.post(destinations.read(job.hook().url()), headers(job, now, body), body);
            return Outcome.answered(answer, now);
        } catch (IOException failed) {
            return Outcome.failed(String.valueOf(failed.getMessage()));
        } catch (Refused forbidden) {
            // it was allowed when it was made, and is not since
            return Outcome.failed(String.valueOf(forbidden.getMessage()));
        }
    }

    private static Map<String, String> headers(Due.Job job, Instant now, byte[] body) {
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Deskcheck/" + Deskcheck.version());
        headers.put("webhook-id", job.id());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                job.hook().secrets(now).stream()
                        .map(secret -> secret.signature(job.id(), seconds, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    /** What came of it has to be kept, or it would be told for ever. */
    private void keep(Due.Job job, Outcome outcome) {
        while (true) {
            try {
                outcomes.keep(job, outcome);
                return;
            } catch (RuntimeException unwritable) {
                if (closing) {
                    return;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(STORE_WAIT.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    /** Ends what is under way; the store must still be open. */
    @Override
    public void close() {
        closing = true;
        deaf.run();
        wake();
        sender.close();
        senders.shutdown();
        try {
            watch.join(5_000);
            senders.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
