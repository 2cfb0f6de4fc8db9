package org.deskcheck.desk.submission;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Writing;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;

/** Makes verifications of what is sent, at once or from the queue, and keeps them. */
final class Making implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Making.class.getName());

    private final Store store;
    private final Supplier<InForce> rules;
    private final Clock clock;
    private final Meter meter;
    private final Pool pool;
    private final Idempotency idempotency;
    private final Waiting waiting;
    private volatile boolean closing;

    Making(Store store, Supplier<InForce> rules, Clock clock, Meter meter, Pool pool, Idempotency idempotency) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.meter = meter;
        this.pool = pool;
        this.idempotency = idempotency;
        this.waiting = new Waiting(
                store, pool, Limits.most("queued-verifications"), Limits.most("verification-attempts"), this::queued);
    }

    /** How many are queued. */
    long queued() {
        return waiting.size();
    }

    /** One that was queued is deleted. */
    void dropped() {
        waiting.dropped();
    }

    CompletableFuture<Submitted> atOnce(Caller caller, Submission submission) {
        Instant begun = clock.instant();
        String hash = submission.hash(false);
        return counted(
                "at-once",
                () -> idempotency.once(
                        caller, submission.key(), hash, id -> before(caller, id), () -> pool.run(() -> make(submission))
                                .thenCompose(made -> keep(caller, submission, hash, made))
                                .whenComplete((done, failed) -> Optional.ofNullable(done)
                                        .ifPresent(kept -> meter.verified("at-once", since(begun), kept.findings())))
                                .thenApply(KeptNow::submitted)));
    }

    CompletableFuture<Submitted> later(Caller caller, Submission submission) {
        String hash = submission.hash(true);
        return counted(
                "queued",
                () -> idempotency.once(caller, submission.key(), hash, id -> before(caller, id), () -> {
                    Keeping.Input input =
                            Keeping.Input.of(newId(), submission.format(), submission.asOf(), submission.content());
                    return store.writing(step -> {
                        Kept kept = waiting.add(step, caller, input);
                        idempotency.keep(step, caller, submission.key(), hash, input.id());
                        return new Submitted(kept, Optional.empty(), false);
                    });
                }));
    }

    /** Begins no more from the queue. */
    @Override
    public void close() {
        closing = true;
        waiting.close();
    }

    /** A verification that was made, on its way to the store. */
    private record Made(Keeping.Input input, Keeping.Output output) {}

    /** One that is on disk. */
    private record KeptNow(Submitted submitted, Map<String, Long> findings) {}

    private Made make(Submission submission) {
        InForce now = rules.get();
        Keeping.Output output =
                Keeping.Output.of(now, Runner.run(now, "claims", List.of(part(submission)), submission.asked()));
        return new Made(
                Keeping.Input.of(newId(), submission.format(), submission.asOf(), submission.content()), output);
    }

    private static Part part(Submission submission) {
        return new Part(Media.name(submission.format()), submission.format(), submission.content());
    }

    private CompletableFuture<KeptNow> keep(Caller caller, Submission submission, String hash, Made made) {
        String id = made.input().id();
        return store.writing(step -> {
                    Kept kept = Keeping.whole(step, caller, made.input(), made.output());
                    idempotency.keep(step, caller, submission.key(), hash, id);
                    return kept;
                })
                .thenApply(kept -> new KeptNow(
                        new Submitted(kept, Optional.of(made.output().json()), false),
                        made.output().byRule()));
    }

    /** What was answered before under the same key. */
    private Submitted before(Caller caller, String id) {
        Kept kept = store.read(handle -> Rows.find(handle, caller.team(), id)).orElseThrow();
        if (kept.state() == State.DELETED) {
            throw Refused.because(
                    Refused.Why.CONFLICT, "what was sent under this `Idempotency-Key` was verified, and deleted since");
        }
        return new Submitted(kept, kept.made().map(made -> store.read(handle -> Rows.report(handle, id))), true);
    }

    /** Makes one that was queued; whatever happens, its state says what came of it. */
    private void queued(Kept kept) {
        Instant begun = clock.instant();
        Caller sender = new Caller(kept.caller(), kept.team(), Role.SUBMITTER, false);
        try {
            byte[] content = store.read(handle -> Rows.input(handle, kept.id()));
            InForce now = rules.get();
            Keeping.Output output = Keeping.Output.of(
                    now,
                    Runner.run(
                            now,
                            "claims",
                            List.of(new Part(Media.name(kept.format()), kept.format(), content)),
                            Asked.PLAINLY.asOf(kept.asOf())));
            untilKept(step -> {
                Keeping.finish(step, sender, kept.id(), output);
                return true;
            });
            meter.verified("queued", since(begun), output.byRule());
        } catch (Refused refused) {
            failed(sender, kept, "refused", refused.problems());
        } catch (RuntimeException | Error failed) {
            // words of an exception may have words of a claim in them
            LOG.log(
                    System.Logger.Level.ERROR,
                    "verification " + kept.id() + " failed: "
                            + failed.getClass().getName());
            failed(sender, kept, "failed", List.of(Problem.of("the server failed; its log has why")));
        }
    }

    private void failed(Caller sender, Kept kept, String why, List<Problem> problems) {
        meter.notVerified("queued", why);
        untilKept(step -> {
            Keeping.fail(step, sender, kept.id(), problems);
            return true;
        });
    }

    /** Nobody waits for an answer, so it waits until the store can be written to; at the end it is left for the next start. */
    private void untilKept(Writing<Boolean> step) {
        do {
            try {
                store.write(step);
                return;
            } catch (Refused busy) {
                LOG.log(System.Logger.Level.WARNING, "what became of a verification cannot be kept now");
                pause();
            }
        } while (!closing);
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stop) {
            closing = true;
        }
    }

    private <T> CompletableFuture<T> counted(String how, Supplier<CompletableFuture<T>> work) {
        try {
            return work.get().whenComplete((done, failed) -> {
                if (failed != null) {
                    meter.notVerified(how, why(failed));
                }
            });
        } catch (Refused refused) {
            meter.notVerified(how, why(refused));
            throw refused;
        }
    }

    private static String why(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof Refused refused ? refused.why() == Refused.Why.BUSY ? "busy" : "refused" : "failed";
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
