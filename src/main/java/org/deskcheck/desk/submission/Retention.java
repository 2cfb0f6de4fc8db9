package org.deskcheck.desk.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Store;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.jdbi.v3.core.Handle;

/**
 * How long each team keeps what was sent and what was reported; without a word from its admin, for ever. Once a day what is
 * older is taken away, and keys of requests that are too old to count. The audit log keeps its entries.
 */
public final class Retention implements AutoCloseable {

    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration LOOKS = Duration.ofMinutes(10);

    /** Of one step, so that others are not kept waiting. */
    private static final int TOGETHER = 50;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());

    /** A team and its days. */
    private record Kept(String team, long days) {}

    private final Store store;
    private final Clock clock;
    private final Idempotency idempotency;
    private final Thread thread;
    private Instant last = Instant.MIN;

    Retention(Store store, Clock clock, Idempotency idempotency) {
        this.store = store;
        this.clock = clock;
        this.idempotency = idempotency;
        this.thread = new Thread(this::daily, "retention");
        thread.setDaemon(true);
        thread.start();
    }

    /** Days that the caller's team keeps; empty where it keeps for ever. */
    public Optional<Long> days(Caller caller) {
        caller.needs(Role.READER);
        return store.read(handle -> days(handle, caller.team()));
    }

    /**
     * Sets them; empty to keep for ever.
     *
     * @throws Refused {@link Refused.Why#INVALID} for fewer than one or more than the limit
     */
    public void set(Caller caller, Optional<Long> days) {
        caller.needs(Role.ADMIN);
        long most = Limits.most("retention-days");
        if (days.filter(each -> each < 1 || each > most).isPresent()) {
            throw Refused.because(
                    Refused.Why.INVALID,
                    List.of(new Problem(
                            Optional.empty(),
                            "/days",
                            "days are 1 to " + most,
                            Optional.of("leave it out to keep for ever"))));
        }
        store.write(step -> {
            step.handle()
                    .createUpdate("DELETE FROM retention WHERE team = :team")
                    .bind("team", caller.team())
                    .execute();
            days.ifPresent(each -> step.handle()
                    .createUpdate(
                            "INSERT INTO retention (team, days, caller, changed) VALUES (:team, :days, :caller, :now)")
                    .bind("team", caller.team())
                    .bind("days", each)
                    .bind("caller", caller.id())
                    .bind("now", step.now())
                    .execute());
            step.audit(
                    caller,
                    "retention.set",
                    caller.team(),
                    Map.of("days", days.map(String::valueOf).orElse("for ever")));
            return true;
        });
    }

    /** Takes away now what the caller's team keeps no longer. How many that were. */
    public long run(Caller caller) {
        caller.needs(Role.ADMIN);
        return store.read(handle -> days(handle, caller.team()))
                .map(days -> run(caller, days))
                .orElse(0L);
    }

    private long run(Caller by, long days) {
        String before = TIME.format(clock.instant().minus(Duration.ofDays(days)));
        long all = 0;
        int done;
        do {
            done = store.write(step -> {
                var old = Rows.before(step.handle(), by.team(), before, TOGETHER);
                old.forEach(kept -> Deleting.delete(step, by, kept, "retention"));
                return old.size();
            });
            all += done;
        } while (done == TOGETHER);
        return all;
    }

    /** Of all teams, where a day is over since it was done. */
    void runWhereDue() {
        synchronized (this) {
            Instant now = clock.instant();
            if (now.isBefore(last.equals(Instant.MIN) ? now : last.plus(EVERY))) {
                return;
            }
            last = now;
        }
        List<Kept> teams = store.read(handle -> handle.createQuery("SELECT team, days FROM retention ORDER BY team")
                .map((row, context) -> new Kept(row.getString(1), row.getLong(2)))
                .list());
        teams.forEach(kept -> run(Caller.itself(kept.team()), kept.days()));
        store.write(idempotency::forget);
    }

    private static Optional<Long> days(Handle handle, String team) {
        return handle.createQuery("SELECT days FROM retention WHERE team = :team")
                .bind("team", team)
                .mapTo(Long.class)
                .findOne();
    }

    private void daily() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                runWhereDue();
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.WARNING, "what is kept no longer cannot be taken away now");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOKS.toMillis());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
