package org.deskcheck.desk.live;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Store;

/** Dossiers that live, their events and changes, and what is done for them by the clock. */
public final class Living implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Living.class.getName());

    private static final long WAIVERS_SECONDS = 60;
    private static final long BEAT_SECONDS = 15;

    /** Reads of streams are short; two do not starve each other. */
    private static final int THREADS = 2;

    private static final long RULES_SECONDS = 5;

    private final RulesInForce rules;
    private final LiveDossiers dossiers;
    private final Streams streams;
    private final Changes changes;
    private final ExecutorService readers = Executors.newFixedThreadPool(THREADS, work -> daemon(work, "events"));
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(THREADS, work -> daemon(work, "dossiers-by-the-clock"));

    private final List<Future<?>> turns;
    private Optional<InForce> verifiedBy = Optional.empty();

    public Living(Store store, RulesInForce rules, Clock clock, Meter meter) {
        this.rules = rules;
        this.dossiers = new LiveDossiers(store, rules, clock, meter);
        this.streams = new Streams(store, clock, readers);
        this.changes = new Changes(store, readers);
        meter.gauge("deskcheck.events.streams", "streams of events that are open", streams::open);
        this.turns = List.of(
                every(WAIVERS_SECONDS, dossiers::endWaivers),
                every(RULES_SECONDS, this::verifyByRules),
                every(BEAT_SECONDS, streams::tick));
    }

    public LiveDossiers dossiers() {
        return dossiers;
    }

    public Streams streams() {
        return streams;
    }

    public Changes changes() {
        return changes;
    }

    /** Also what a start that was broken off, or an engine of another version, left to be done. */
    private void verifyByRules() {
        InForce now = rules.now();
        if (verifiedBy.filter(now::equals).isEmpty()) {
            dossiers.verifyAll(Optional.empty());
            verifiedBy = Optional.of(now);
        }
    }

    private Future<?> every(long seconds, Runnable work) {
        return timer.scheduleWithFixedDelay(() -> quietly(work), 1, seconds, TimeUnit.SECONDS);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            // the words of an exception may hold a claim's; it is tried again at the next turn
            LOG.log(
                    System.Logger.Level.ERROR,
                    "work by the clock failed: " + failed.getClass().getName());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends streams, and finishes what is being verified. */
    @Override
    public void close() {
        turns.forEach(turn -> turn.cancel(false));
        timer.shutdown();
        streams.close();
        readers.shutdown();
        try {
            if (!timer.awaitTermination(20, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
