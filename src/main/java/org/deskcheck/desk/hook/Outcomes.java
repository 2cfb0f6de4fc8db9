package org.deskcheck.desk.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Times;
import org.deskcheck.desk.store.Transaction;

/** Keeps what came of attempts, and when the next is due. */
final class Outcomes {

    private static final String SILENT = "no delivery got through for as long as one is tried";

    private final Store store;
    private final Supplier<? extends RandomGenerator> random;

    Outcomes(Store store, Supplier<? extends RandomGenerator> random) {
        this.store = store;
        this.random = random;
    }

    void keep(Due.Job job, Outcome outcome) {
        int made = job.attempts() + 1;
        Optional<Duration> wait = outcome.again()
                ? Schedule.after(made, random.get().nextDouble(), outcome.retryAfter())
                : Optional.empty();
        store.write(step -> {
            Instant now = Instant.parse(step.now());
            int rows = step.handle()
                    .createUpdate("UPDATE delivery SET attempts = :made, due = :due, delivered = :delivered, "
                            + "failed = :failed, status = :status, reason = :reason "
                            + "WHERE id = :id AND due IS NOT NULL")
                    .bind("made", made)
                    .bind("due", wait.map(after -> Times.text(now.plus(after))).orElse(null))
                    .bind("delivered", outcome.through() ? step.now() : null)
                    .bind("failed", outcome.through() || wait.isPresent() ? null : step.now())
                    .bind("status", outcome.status().map(Integer::longValue).orElse(null))
                    .bind("reason", outcome.reason().orElse(null))
                    .bind("id", job.id())
                    .execute();
            if (outcome.gone()) {
                disable(step, job.hook(), "the receiver answered 410: it wants no more");
            } else if (rows > 0 && made >= Schedule.attempts() && !outcome.through() && silentSince(step, job)) {
                disable(step, job.hook(), SILENT);
            }
            return rows;
        });
    }

    private static boolean silentSince(Transaction step, Due.Job job) {
        return step.handle()
                        .createQuery("SELECT COUNT(*) FROM delivery WHERE hook = :hook AND delivered > :created")
                        .bind("hook", job.hook().id())
                        .bind("created", job.created())
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    private static void disable(Transaction step, Due.Hooked hook, String reason) {
        int rows = step.handle()
                .createUpdate("UPDATE hook SET disabled = :now, reason = :reason WHERE id = :id AND disabled IS NULL")
                .bind("now", step.now())
                .bind("reason", reason)
                .bind("id", hook.id())
                .execute();
        step.handle()
                .createUpdate("UPDATE delivery SET due = NULL, failed = :now, reason = :reason "
                        + "WHERE hook = :id AND due IS NOT NULL")
                .bind("now", step.now())
                .bind("reason", "the hook was disabled")
                .bind("id", hook.id())
                .execute();
        if (rows > 0) {
            step.audit(Caller.itself(hook.team()), "hook.disabled", hook.id(), Map.of("reason", reason));
            step.change(hook.team(), "hook.disabled", Optional.empty(), "{\"hook\":\"" + hook.id() + "\"}");
        }
    }
}
